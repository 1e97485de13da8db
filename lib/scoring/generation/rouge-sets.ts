import { lcsLength, markLcs } from '../text/longest-common-subsequence'
import { splitWhitespace } from '../text/python-string'
import { Vocabulary } from '../text/vocabulary'
import type { PrecisionRecall } from './rouge'

/**
 * ROUGE of the implementations that count *distinct* n-grams.
 *
 * `rouge-package` (PyPI `rouge` 1.0, used by MEDEC): sentences end at full stops, words are what white space separates,
 * case and punctuation count; ROUGE-L is the share of distinct words on the union of subsequences.
 * `seq2seq` (google/seq2seq, used by CMExam on characters): words are what single spaces separate; ROUGE-L is the
 * subsequence of the whole text with β = P / R, so its F is not the harmonic mean.
 */
export const rougeSetRules = ['rouge-package', 'seq2seq'] as const
export type RougeSetRule = (typeof rougeSetRules)[number]
export type RougeSetType = 'rouge1' | 'rouge2' | 'rougeL'

/** Keeps both from dividing by zero; it lowers F in the ninth digit. */
const EPSILON = 1e-8
const LCS_EPSILON = 1e-12

const vocabulary = new Vocabulary()

/**
 * Per type the reference with the largest F (the first among equals). An empty text, which the package refuses, scores 0.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see github.com/pltrdy/rouge; github.com/google/seq2seq, `metrics/rouge.py`
 */
export function rougeOfSets(
  candidate: string,
  references: readonly string[],
  types: readonly RougeSetType[],
  rule: RougeSetRule,
): PrecisionRecall[] {
  if (references.length === 0) throw new RangeError('ROUGE needs at least one reference')
  vocabulary.renew()
  const sentences = rule === 'rouge-package' ? packageSentences : spacedWords
  const candidateSentences = sentences(candidate)
  const best = new Array<PrecisionRecall | null>(types.length).fill(null)
  for (const reference of references) {
    const referenceSentences = sentences(reference)
    types.forEach((type, i) => {
      const score = compare(type, candidateSentences, referenceSentences, rule)
      if (score.f1 > (best[i]?.f1 ?? -1)) best[i] = score
    })
  }
  return best.map((score) => score!)
}

type Sentences = readonly (readonly number[])[]

const packageSentences = (text: string): Sentences =>
  text
    .split('.')
    .filter((sentence) => sentence !== '')
    .map((sentence) => {
      const words = splitWhitespace(sentence)
      // a sentence of blanks is one empty word, as splitting '' at spaces gives in Python
      return vocabulary.encode(words.length === 0 ? [''] : words)
    })

const spacedWords = (text: string): Sentences => (text === '' ? [] : [vocabulary.encode(text.split(' '))])

function compare(
  type: RougeSetType,
  candidate: Sentences,
  reference: Sentences,
  rule: RougeSetRule,
): PrecisionRecall {
  if (candidate.length === 0 || reference.length === 0) return { precision: 0, recall: 0, f1: 0 }
  if (type !== 'rougeL') {
    const n = type === 'rouge1' ? 1 : 2
    const [ours, theirs] = [distinctNgrams(candidate.flat(), n), distinctNgrams(reference.flat(), n)]
    return softened(intersection(ours, theirs), ours.size, theirs.size)
  }
  return rule === 'rouge-package'
    ? unionOfSubsequences(candidate, reference)
    : subsequence(candidate, reference)
}

/** Bigrams as one number each: word numbers stay far below 2²⁶. */
function distinctNgrams(words: readonly number[], n: 1 | 2): Set<number> {
  if (n === 1) return new Set(words)
  const pairs = new Set<number>()
  for (let i = 1; i < words.length; i++) pairs.add(words[i - 1]! * 2 ** 26 + words[i]!)
  return pairs
}

function intersection(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0
  for (const entry of a) if (b.has(entry)) common++
  return common
}

function softened(common: number, candidate: number, reference: number): PrecisionRecall {
  const precision = candidate === 0 ? 0 : common / candidate
  const recall = reference === 0 ? 0 : common / reference
  return { precision, recall, f1: 2 * ((precision * recall) / (precision + recall + EPSILON)) }
}

/** The package walks back dropping words of the candidate unless dropping one of the reference is strictly better. */
function unionOfSubsequences(candidate: Sentences, reference: Sentences): PrecisionRecall {
  const union = new Set<number>()
  for (const ours of candidate) {
    for (const theirs of reference) {
      const marks = new Uint8Array(ours.length)
      markLcs(ours, theirs, marks, 0)
      for (let i = 0; i < ours.length; i++) if (marks[i] === 1) union.add(ours[i]!)
    }
  }
  return softened(union.size, new Set(candidate.flat()).size, new Set(reference.flat()).size)
}

function subsequence(candidate: Sentences, reference: Sentences): PrecisionRecall {
  const [ours, theirs] = [candidate.flat(), reference.flat()]
  const common = lcsLength(ours, theirs)
  const [precision, recall] = [common / ours.length, common / theirs.length]
  const beta = precision / (recall + LCS_EPSILON)
  const f1 = ((1 + beta ** 2) * recall * precision) / (recall + beta ** 2 * precision + LCS_EPSILON)
  return { precision, recall, f1 }
}
