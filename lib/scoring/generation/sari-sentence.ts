import { tokenize13a } from '../text/sacrebleu-13a'
import { SARI_ORDERS, visitSariNgrams } from './sari-counts'

/**
 * SARI of one sentence by a named rule, in [0, 1]; the corpus value is the mean.
 *
 * `original` (SARI.py of the paper's authors): words are what single spaces separate (two spaces give an empty word),
 * undefined ratios count as 0. `huggingface` (the evaluate library): words of the 13a tokeniser, undefined ratios count
 * as 1, and the recall of kept n-grams weighs occurrences instead of distinct n-grams. Both lower-case, average ratios
 * over distinct n-grams, and take precision alone for deletions.
 */
export type SentenceSariRule = 'original' | 'huggingface'

/**
 * @param references at least one
 * @throws RangeError without a reference
 * @see Xu et al. (2016), Optimizing statistical machine translation for text simplification
 */
export function sentenceSari(
  source: string,
  candidate: string,
  references: readonly string[],
  rule: SentenceSariRule,
): number {
  if (references.length === 0) throw new RangeError('SARI needs at least one reference')
  const words = rule === 'original' ? originalWords : huggingFaceWords
  const undefinedRatio = rule === 'original' ? 0 : 1
  const orders = Array.from({ length: SARI_ORDERS }, emptyCounts)
  const times = references.length
  visitSariNgrams(words(source), words(candidate), references.map(words), (order, s, c, r) => {
    const counts = orders[order - 1]!
    if (s === 0) countAddition(counts, c, r)
    else countKeepAndDelete(counts, s * times, c * times, r, rule)
  })
  let total = 0
  for (const counts of orders) total += scoreOf(counts, undefinedRatio)
  return total / (3 * SARI_ORDERS)
}

const originalWords = (text: string): string[] => text.toLowerCase().split(' ')

/** An empty text is one empty word, as splitting `''` at spaces gives in Python. */
function huggingFaceWords(text: string): string[] {
  const words = tokenize13a(text.toLowerCase())
  return words.length === 0 ? [''] : words
}

interface Counts {
  added: number
  toAdd: number
  addedRightly: number
  kept: number
  toKeep: number
  keptPrecision: number
  keptRecall: number
  deleted: number
  deletedPrecision: number
}

const emptyCounts = (): Counts => ({
  added: 0,
  toAdd: 0,
  addedRightly: 0,
  kept: 0,
  toKeep: 0,
  keptPrecision: 0,
  keptRecall: 0,
  deleted: 0,
  deletedPrecision: 0,
})

function countAddition(counts: Counts, candidate: number, references: number): void {
  if (candidate > 0) counts.added++
  if (references > 0) counts.toAdd++
  if (candidate > 0 && references > 0) counts.addedRightly++
}

/** Counts of source and candidate come multiplied by the number of references. */
function countKeepAndDelete(
  counts: Counts,
  source: number,
  candidate: number,
  references: number,
  rule: SentenceSariRule,
): void {
  const kept = Math.min(source, candidate)
  const toKeep = Math.min(source, references)
  const good = Math.min(kept, references)
  if (kept > 0) {
    counts.kept++
    counts.keptPrecision += good / kept
  }
  if (toKeep > 0) {
    counts.toKeep += rule === 'original' ? 1 : toKeep
    counts.keptRecall += rule === 'original' ? good / toKeep : good
  }
  const deleted = source - kept
  if (deleted > 0) {
    counts.deleted++
    counts.deletedPrecision += Math.max(0, deleted - references) / deleted
  }
}

function scoreOf(counts: Counts, undefinedRatio: number): number {
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : undefinedRatio)
  const keep = f1(ratio(counts.keptPrecision, counts.kept), ratio(counts.keptRecall, counts.toKeep))
  const add = f1(ratio(counts.addedRightly, counts.added), ratio(counts.addedRightly, counts.toAdd))
  return keep + add + ratio(counts.deletedPrecision, counts.deleted)
}

const f1 = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
