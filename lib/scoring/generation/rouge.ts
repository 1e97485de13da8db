import { lcsLength, markLcs } from '../text/longest-common-subsequence'
import { NgramTable, ROOT } from '../text/ngram-table'
import { type RougeWords, rougeWords } from '../text/rouge-words'
import { Vocabulary } from '../text/vocabulary'

/** Precision, recall and their harmonic mean, each in [0, 1]; 0 where undefined. */
export interface PrecisionRecall {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** `rouge1` … `rouge9`: n-grams; `rougeL`: subsequence of the whole text; `rougeLsum`: line by line. */
export type RougeType = `rouge${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | 'rougeL' | 'rougeLsum'

const vocabulary = new Vocabulary()
const table = new NgramTable(1)

/** A text ready to be compared: word numbers and where its lines end. */
interface Encoded {
  readonly words: readonly number[]
  readonly lineEnds: readonly number[]
}

const encode = ({ words, lineEnds }: RougeWords): Encoded => ({ words: vocabulary.encode(words), lineEnds })

/**
 * ROUGE of a candidate against its references, per type the reference with the largest F (the first among equals).
 * Texts shorter than n words score 0.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see Lin (2004); rouge_score of google-research. The corpus value is the plain mean over instances.
 */
export function rouge(
  candidate: string,
  references: readonly string[],
  types: readonly RougeType[],
  { stem = false }: { stem?: boolean } = {},
): PrecisionRecall[] {
  const words = references.map((reference) => rougeWords(reference, stem))
  return rougeOfWords(rougeWords(candidate, stem), words, types)
}

/** As `rouge`, for texts that are split into words already (by characters, by another tokeniser). */
export function rougeOfWords(
  candidate: RougeWords,
  references: readonly RougeWords[],
  types: readonly RougeType[],
): PrecisionRecall[] {
  if (references.length === 0) throw new RangeError('ROUGE needs at least one reference')
  vocabulary.renew()
  const encoded = encode(candidate)
  const best = new Array<PrecisionRecall | null>(types.length).fill(null)
  for (const reference of references.map(encode)) {
    types.forEach((type, i) => {
      const score = compare(type, encoded, reference)
      if (score.f1 > (best[i]?.f1 ?? -1)) best[i] = score
    })
  }
  return best.map((score) => score!)
}

function compare(type: RougeType, candidate: Encoded, reference: Encoded): PrecisionRecall {
  if (type === 'rougeLsum') return summaryLevel(candidate, reference)
  if (type === 'rougeL') {
    const common = lcsLength(reference.words, candidate.words)
    return precisionRecall(common, candidate.words.length, reference.words.length)
  }
  const n = Number(type.slice(5))
  const grams = (text: Encoded) => Math.max(0, text.words.length - n + 1)
  return precisionRecall(
    commonNgrams(candidate.words, reference.words, n),
    grams(candidate),
    grams(reference),
  )
}

export function precisionRecall(common: number, candidate: number, reference: number): PrecisionRecall {
  const precision = common / Math.max(candidate, 1)
  const recall = common / Math.max(reference, 1)
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision, recall, f1 }
}

/** n-grams in common, each as often as in the text that has fewer. */
function commonNgrams(candidate: readonly number[], reference: readonly number[], n: number): number {
  table.clear()
  for (let start = 0; start + n <= reference.length; start++) {
    let node = ROOT
    for (let i = start; i < start + n; i++) node = table.child(node, reference[i]!)
    table.counts[node]!++
  }
  let common = 0
  for (let start = 0; start + n <= candidate.length; start++) {
    let node = ROOT
    for (let i = start; i < start + n; i++) {
      node = table.find(node, candidate[i]!)
      if (node < 0) break
    }
    if (node < 0 || table.counts[node] === 0) continue
    table.counts[node]!--
    common++
  }
  return common
}

/**
 * Per reference line the union of its subsequences with every candidate line; a word of the union counts while both
 * texts still have it to give.
 */
function summaryLevel(candidate: Encoded, reference: Encoded): PrecisionRecall {
  const inUnion = new Uint8Array(reference.words.length)
  const candidateLines = lines(candidate)
  let from = 0
  for (const line of lines(reference)) {
    for (const other of candidateLines) markLcs(line, other, inUnion, from)
    from += line.length
  }
  const left = countWords(candidate.words)
  let hits = 0
  // the union never marks a word oftener than the reference has it, so only the candidate can run out
  for (let i = 0; i < inUnion.length; i++) {
    if (inUnion[i] === 0) continue
    const count = left.get(reference.words[i]!) ?? 0
    if (count === 0) continue
    left.set(reference.words[i]!, count - 1)
    hits++
  }
  return precisionRecall(hits, candidate.words.length, reference.words.length)
}

function lines({ words, lineEnds }: Encoded): number[][] {
  return lineEnds.map((end, i) => words.slice(lineEnds[i - 1] ?? 0, end))
}

function countWords(words: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
