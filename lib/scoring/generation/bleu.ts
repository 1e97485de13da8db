import { formatFixed } from '../text/format-fixed'
import { NgramTable, ROOT } from '../text/ngram-table'
import { stripEnd } from '../text/python-string'
import { type BleuTokenizer, bleuTokenizers } from '../text/sacrebleu-tokenizers'
import { Vocabulary } from '../text/vocabulary'
import { sacrebleuSignature } from './sacrebleu-signature'

export interface BleuOptions {
  readonly tokenizer: BleuTokenizer
  readonly lowercase: boolean
  /** What an order without a match counts as. */
  readonly smoothing: BleuSmoothing
  /** For `floor` and `add-k`; null takes 0.1 and 1. */
  readonly smoothingValue: number | null
  /** Average only the orders the candidate is long enough for: for single sentences. */
  readonly effectiveOrder: boolean
  readonly maxOrder: number
}

export const bleuSmoothings = ['exp', 'floor', 'add-k', 'none'] as const
export type BleuSmoothing = (typeof bleuSmoothings)[number]

export const bleuDefaults: BleuOptions = {
  tokenizer: '13a',
  lowercase: false,
  smoothing: 'exp',
  smoothingValue: null,
  effectiveOrder: false,
  maxOrder: 4,
}

const vocabulary = new Vocabulary()
const table = new NgramTable(2)

/** The words BLEU counts. */
export function bleuWords(text: string, options: Pick<BleuOptions, 'tokenizer' | 'lowercase'>): string[] {
  const line = stripEnd(options.lowercase ? text.toLowerCase() : text)
  return bleuTokenizers[options.tokenizer](line)
}

/**
 * Sufficient statistics of BLEU for one candidate: `[matches 1…n, totals 1…n, candidate length, reference length]`,
 * n = `maxOrder`. Matches are clipped by the largest count in any one reference; the reference length is the closest
 * to the candidate's, the shorter on a tie.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see Papineni et al. (2002); Post (2018)
 */
export function bleuStatistics(
  candidate: string,
  references: readonly string[],
  options: BleuOptions = bleuDefaults,
): number[] {
  return bleuStatisticsOfWords(
    bleuWords(candidate, options),
    references.map((reference) => bleuWords(reference, options)),
    options.maxOrder,
  )
}

/** As `bleuStatistics`, for texts that are lists of words already. */
export function bleuStatisticsOfWords(
  candidate: readonly string[],
  references: readonly (readonly string[])[],
  maxOrder: number,
): number[] {
  if (references.length === 0) throw new RangeError('BLEU needs at least one reference')
  vocabulary.renew()
  table.clear()
  for (const reference of references) {
    table.count(vocabulary.encode(reference), maxOrder, references.length === 1 ? 0 : 1)
    if (references.length > 1) keepLargest()
  }
  const statistics = new Array<number>(2 * maxOrder + 2).fill(0)
  countMatches(vocabulary.encode(candidate), maxOrder, statistics)
  for (let n = 1; n <= maxOrder; n++) statistics[maxOrder + n - 1] = Math.max(0, candidate.length - n + 1)
  statistics[2 * maxOrder] = candidate.length
  statistics[2 * maxOrder + 1] = closestLength(candidate.length, references)
  return statistics
}

/** Lane 1 has the counts of the last reference, lane 0 the largest so far. */
function keepLargest(): void {
  const { counts } = table
  for (let node = table.first; node < table.next; node++) {
    if (counts[2 * node + 1]! > counts[2 * node]!) counts[2 * node] = counts[2 * node + 1]!
    counts[2 * node + 1] = 0
  }
}

/** An n-gram can only be in the references where its first n − 1 words are. */
function countMatches(words: readonly number[], maxOrder: number, statistics: number[]): void {
  for (let start = 0; start < words.length; start++) {
    let node = ROOT
    for (let n = 0; n < maxOrder && start + n < words.length; n++) {
      node = table.find(node, words[start + n]!)
      if (node < 0) break
      if (table.counts[2 * node]! === 0) continue
      table.counts[2 * node]!--
      statistics[n]!++
    }
  }
}

function closestLength(length: number, references: readonly (readonly string[])[]): number {
  let closest = references[0]!.length
  for (const { length: other } of references) {
    const [distance, best] = [Math.abs(other - length), Math.abs(closest - length)]
    if (distance < best || (distance === best && other < closest)) closest = other
  }
  return closest
}

export interface BleuScore {
  /** In [0, 100]. */
  readonly score: number
  /** In [0, 100] by order. */
  readonly precisions: readonly number[]
  readonly brevityPenalty: number
  /** With what `add-k` added. */
  readonly matches: readonly number[]
  readonly totals: readonly number[]
  readonly candidateLength: number
  readonly referenceLength: number
}

/**
 * BLEU from summed statistics, with all that it is made of.
 *
 * @param sums as `bleuStatistics` lays them out, added over instances
 */
export function bleuFromSums(sums: ArrayLike<number>, options: BleuOptions = bleuDefaults): BleuScore {
  const { maxOrder } = options
  const precisions = new Array<number>(maxOrder).fill(0)
  const score = bleuValue(sums, options, precisions)
  const added = options.smoothing === 'add-k' && hasMatch(sums, 0, maxOrder) ? smoothingValue(options) : 0
  const reported = (n: number, at: number) => sums[at]! + (n > 0 ? added : 0)
  return {
    score,
    precisions,
    brevityPenalty: penalty(sums[2 * maxOrder]!, sums[2 * maxOrder + 1]!),
    matches: Array.from({ length: maxOrder }, (_, n) => reported(n, n)),
    totals: Array.from({ length: maxOrder }, (_, n) => reported(n, maxOrder + n)),
    candidateLength: sums[2 * maxOrder]!,
    referenceLength: sums[2 * maxOrder + 1]!,
  }
}

/**
 * BLEU in [0, 100] from summed statistics. No match of any order gives 0; an order without n-grams ends the product
 * with precision 0, so the score is 0 unless `effectiveOrder`.
 *
 * @param sums as `bleuStatistics` lays them out, added over instances; `offset` is where they begin
 * @param precisions of length `maxOrder`, filled with those of the orders reached
 */
export function bleuValue(
  sums: ArrayLike<number>,
  options: BleuOptions,
  precisions: number[],
  offset = 0,
): number {
  const { maxOrder, smoothing, effectiveOrder } = options
  precisions.fill(0)
  if (!hasMatch(sums, offset, maxOrder)) return 0

  const value = smoothingValue(options)
  let halving = 1
  let orders = maxOrder
  for (let n = 0; n < maxOrder; n++) {
    const added = smoothing === 'add-k' && n > 0 ? value : 0
    const matches = sums[offset + n]! + added
    const total = sums[offset + maxOrder + n]! + added
    if (total === 0) break
    if (effectiveOrder) orders = n + 1
    if (matches !== 0) precisions[n] = (100 * matches) / total
    else if (smoothing === 'exp') {
      halving *= 2
      precisions[n] = 100 / (halving * total)
    } else if (smoothing === 'floor') precisions[n] = (100 * value) / total
  }
  let logarithms = 0
  for (let n = 0; n < orders; n++) logarithms += Math.log(precisions[n]!)
  const brevity = penalty(sums[offset + 2 * maxOrder]!, sums[offset + 2 * maxOrder + 1]!)
  return brevity * Math.exp(logarithms / orders)
}

function hasMatch(sums: ArrayLike<number>, offset: number, maxOrder: number): boolean {
  for (let n = 0; n < maxOrder; n++) if (sums[offset + n]! > 0) return true
  return false
}

const smoothingValue = ({ smoothing, smoothingValue: value }: BleuOptions): number =>
  value ?? (smoothing === 'floor' ? 0.1 : 1)

function penalty(candidateLength: number, referenceLength: number): number {
  if (candidateLength >= referenceLength) return 1
  return candidateLength > 0 ? Math.exp(1 - referenceLength / candidateLength) : 0
}

/** `BLEU = 41.10 91.7/45.5/40.0/33.3 (BP = 0.846 ratio = 0.857 hyp_len = 12 ref_len = 14)` */
export function formatBleu(bleu: BleuScore): string {
  const ratio = bleuLengthRatio(bleu)
  const precisions = bleu.precisions.map((precision) => formatFixed(precision, 1)).join('/')
  return (
    `BLEU = ${formatFixed(bleu.score, 2)} ${precisions} (BP = ${formatFixed(bleu.brevityPenalty, 3)} ` +
    `ratio = ${formatFixed(ratio, 3)} hyp_len = ${bleu.candidateLength} ref_len = ${bleu.referenceLength})`
  )
}

/** Candidate length over reference length; 0 when the references are empty. */
export const bleuLengthRatio = ({ candidateLength, referenceLength }: BleuScore): number =>
  referenceLength > 0 ? candidateLength / referenceLength : 0

export function bleuSignature(
  options: BleuOptions,
  references: number | 'var',
  { short = false }: { short?: boolean } = {},
): string {
  const { smoothing } = options
  const value = smoothingValue(options)
  const fields = {
    nrefs: references,
    case: options.lowercase ? 'lc' : 'mixed',
    eff: options.effectiveOrder ? 'yes' : 'no',
    tok: options.tokenizer,
    smooth:
      smoothing === 'floor' || smoothing === 'add-k' ? `${smoothing}[${formatFixed(value, 2)}]` : smoothing,
  }
  return sacrebleuSignature(fields, { short })
}
