import { formatFixed } from '../text/format-fixed'
import { NgramTable, ROOT } from '../text/ngram-table'
import { isAsciiPunctuation, splitWhitespace } from '../text/python-string'
import { Vocabulary } from '../text/vocabulary'
import { sacrebleuSignature } from './sacrebleu-signature'

export interface ChrfOptions {
  readonly charOrder: number
  /** 0 for chrF, 2 for chrF++. */
  readonly wordOrder: number
  readonly beta: number
  readonly lowercase: boolean
  /** Count white space as characters too. */
  readonly whitespace: boolean
  /** Average the F of each order, as chrF++.py does, instead of the F of averages over the orders present. */
  readonly epsSmoothing: boolean
}

export const chrfDefaults: ChrfOptions = {
  charOrder: 6,
  wordOrder: 0,
  beta: 2,
  lowercase: false,
  whitespace: false,
  epsSmoothing: false,
}

const EPSILON = 1e-16
const vocabulary = new Vocabulary()
const characterTable = new NgramTable(1)
const wordTable = new NgramTable(1)

/**
 * Sufficient statistics of chrF for one candidate: three numbers per order (characters first, then words):
 * candidate n-grams, reference n-grams, clipped matches. Several references: the one with the best F, the first
 * among equals. An order the reference is too short for counts no candidate n-grams.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see Popović (2015, 2017); sacreBLEU 2.6.0
 */
export function chrfStatistics(
  candidate: string,
  references: readonly string[],
  options: ChrfOptions = chrfDefaults,
): number[] {
  if (references.length === 0) throw new RangeError('chrF needs at least one reference')
  vocabulary.renew()
  const prepared = prepare(candidate, options)
  let best: number[] = []
  let bestScore = -1
  for (const reference of references) {
    const statistics = compare(prepared, prepare(reference, options), options)
    const score = chrfFromSums(statistics, options)
    if (score > bestScore) [best, bestScore] = [statistics, score]
  }
  return best
}

interface Prepared {
  readonly characters: readonly number[]
  readonly words: readonly number[]
}

function prepare(text: string, options: ChrfOptions): Prepared {
  const line = options.lowercase ? text.toLowerCase() : text
  const bare = options.whitespace ? line : splitWhitespace(line).join('')
  return {
    characters: codePoints(bare),
    words: options.wordOrder > 0 ? vocabulary.encode(chrfWords(line)) : [],
  }
}

function codePoints(text: string): number[] {
  const points = new Array<number>(text.length)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!
    if (point > 0xffff) i++
    points[at++] = point
  }
  points.length = at
  return points
}

/** Words of chrF++: one punctuation mark comes off the end of a word or, where there is none, off its beginning. */
export function chrfWords(text: string): string[] {
  const words: string[] = []
  for (const word of splitWhitespace(text)) {
    const last = word.length - 1
    if (last === 0) words.push(word)
    else if (isAsciiPunctuation(word.charCodeAt(last))) words.push(word.slice(0, last), word[last]!)
    else if (isAsciiPunctuation(word.charCodeAt(0))) words.push(word[0]!, word.slice(1))
    else words.push(word)
  }
  return words
}

function compare(candidate: Prepared, reference: Prepared, options: ChrfOptions): number[] {
  const statistics = new Array<number>(3 * (options.charOrder + options.wordOrder)).fill(0)
  compareOrders(characterTable, candidate.characters, reference.characters, options.charOrder, statistics, 0)
  if (options.wordOrder > 0)
    compareOrders(
      wordTable,
      candidate.words,
      reference.words,
      options.wordOrder,
      statistics,
      options.charOrder,
    )
  return statistics
}

function compareOrders(
  table: NgramTable,
  candidate: readonly number[],
  reference: readonly number[],
  maxOrder: number,
  statistics: number[],
  offset: number,
): void {
  table.clear()
  table.count(reference, maxOrder, 0)
  for (let n = 0; n < maxOrder; n++) {
    if (reference.length <= n) continue
    statistics[3 * (offset + n)] = Math.max(0, candidate.length - n)
    statistics[3 * (offset + n) + 1] = reference.length - n
  }
  for (let start = 0; start < candidate.length; start++) {
    let node = ROOT
    for (let n = 0; n < maxOrder && start + n < candidate.length; n++) {
      node = table.find(node, candidate[start + n]!)
      if (node < 0) break
      if (table.counts[node]! === 0) continue
      table.counts[node]!--
      statistics[3 * (offset + n) + 2]!++
    }
  }
}

/**
 * chrF in [0, 100] from summed statistics; 0 when no order exists on both sides.
 *
 * @param sums as `chrfStatistics` lays them out; `offset` is where they begin
 */
export function chrfFromSums(
  sums: ArrayLike<number>,
  options: ChrfOptions = chrfDefaults,
  offset = 0,
): number {
  const orders = options.charOrder + options.wordOrder
  const factor = options.beta ** 2
  let byOrder = 0
  let precisions = 0
  let recalls = 0
  let present = 0
  for (let n = 0; n < orders; n++) {
    const candidate = sums[offset + 3 * n]!
    const reference = sums[offset + 3 * n + 1]!
    const matches = sums[offset + 3 * n + 2]!
    const precision = candidate > 0 ? matches / candidate : EPSILON
    const recall = reference > 0 ? matches / reference : EPSILON
    const denominator = factor * precision + recall
    byOrder += denominator > 0 ? ((1 + factor) * precision * recall) / denominator : EPSILON
    if (candidate > 0 && reference > 0) {
      precisions += precision
      recalls += recall
      present++
    }
  }
  if (options.epsSmoothing) return (100 * byOrder) / orders
  if (present === 0 || precisions + recalls === 0) return 0
  const precision = precisions / present
  const recall = recalls / present
  // in sacreBLEU's order of operations: the last bit decides between references that fit equally well
  return 100 * (((1 + factor) * precision * recall) / (factor * precision + recall))
}

/** `chrF2++ = 67.20` */
export const formatChrf = (score: number, options: ChrfOptions): string =>
  `chrF${options.beta}${'+'.repeat(options.wordOrder)} = ${formatFixed(score, 2)}`

export const chrfSignature = (options: ChrfOptions, references: number | 'var'): string =>
  sacrebleuSignature({
    nrefs: references,
    case: options.lowercase ? 'lc' : 'mixed',
    eff: options.epsSmoothing ? 'no' : 'yes',
    nc: options.charOrder,
    nw: options.wordOrder,
    space: options.whitespace ? 'yes' : 'no',
  })
