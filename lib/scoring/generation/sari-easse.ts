import { splitWhitespace } from '../text/python-string'
import { bleuTokenizers } from '../text/sacrebleu-tokenizers'
import { SARI_ORDERS, visitSariNgrams } from './sari-counts'

export interface EasseSariOptions {
  readonly tokenizer: '13a' | 'intl' | 'none'
  readonly lowercase: boolean
  /** F1 of deletions; else their precision, as the paper has it. */
  readonly f1ForDeletion: boolean
  /** Average precisions and recalls over orders before taking F1, instead of averaging the orders' F1. */
  readonly paperVersion: boolean
  /** Leave the source untokenised, and lower-case nothing (whatever `lowercase` says). */
  readonly legacy: boolean
}

export const easseSariDefaults: EasseSariOptions = {
  tokenizer: '13a',
  lowercase: true,
  f1ForDeletion: true,
  paperVersion: false,
  legacy: false,
}

export const sariOperations = ['add', 'keep', 'delete'] as const
/** What is counted of each operation at each order: done rightly, done by the system, to be done by the references. */
export const sariCounts = ['correct', 'system', 'reference'] as const

/** Numbers in the vector of one instance: 4 orders, 3 operations, 3 counts. */
export const EASSE_SARI_SIZE = SARI_ORDERS * 9

/**
 * Sufficient statistics of EASSE's corpus SARI for one instance: for n = 1 … 4 the counts of add, keep, delete.
 * Additions are sets of n-grams; kept and deleted n-grams are counted as often as they occur, times the number of
 * references.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see Xu et al. (2016); Alva-Manchego et al. (2019), EASSE 0.2.4
 */
export function easseSariStatistics(
  source: string,
  candidate: string,
  references: readonly string[],
  options: EasseSariOptions = easseSariDefaults,
): number[] {
  if (references.length === 0) throw new RangeError('SARI needs at least one reference')
  const words = (text: string) => {
    const line = options.lowercase && !options.legacy ? text.toLowerCase() : text
    return bleuTokenizers[options.tokenizer](line)
  }
  const statistics = new Array<number>(EASSE_SARI_SIZE).fill(0)
  const times = references.length
  visitSariNgrams(
    options.legacy ? splitWhitespace(source) : words(source),
    words(candidate),
    references.map(words),
    (order, inSource, inCandidate, inReferences) => {
      const at = (order - 1) * 9
      if (inSource === 0) {
        const [added, toAdd] = [inCandidate > 0 ? 1 : 0, inReferences > 0 ? 1 : 0]
        statistics[at]! += added * toAdd
        statistics[at + 1]! += added
        statistics[at + 2]! += toAdd
        return
      }
      const kept = Math.min(inSource, inCandidate) * times
      const toKeep = Math.min(inSource * times, inReferences)
      statistics[at + 3]! += Math.min(kept, toKeep)
      statistics[at + 4]! += kept
      statistics[at + 5]! += toKeep
      const deleted = inSource * times - kept
      const toDelete = inSource * times - toKeep
      statistics[at + 6]! += Math.min(deleted, toDelete)
      statistics[at + 7]! += deleted
      statistics[at + 8]! += toDelete
    },
  )
  return statistics
}

/** SARI and its three parts, in [0, 100]. */
export interface Sari {
  readonly sari: number
  readonly add: number
  readonly keep: number
  readonly delete: number
}

/**
 * Corpus SARI from summed statistics; undefined ratios count as 0.
 *
 * @param sums as `easseSariStatistics` lays them out
 */
export function easseSariFromSums(
  sums: ArrayLike<number>,
  options: EasseSariOptions = easseSariDefaults,
): Sari {
  const [add, keep, deleted] = sariOperations.map(
    (operation) => 100 * easseSariPart(sums, operation, options),
  )
  return { sari: (add! + keep! + deleted!) / 3, add: add!, keep: keep!, delete: deleted! }
}

/** One of SARI's three parts, in [0, 1]; `offset` is where the statistics begin. */
export function easseSariPart(
  sums: ArrayLike<number>,
  operation: (typeof sariOperations)[number],
  options: EasseSariOptions = easseSariDefaults,
  offset = 0,
): number {
  const at = offset + 3 * sariOperations.indexOf(operation)
  const precisionOnly = operation === 'delete' && !options.f1ForDeletion
  return options.paperVersion
    ? fromAverages(sums, at, precisionOnly)
    : averageOfOrders(sums, at, precisionOnly)
}

function averageOfOrders(sums: ArrayLike<number>, at: number, precisionOnly: boolean): number {
  let total = 0
  for (let n = 0; n < SARI_ORDERS; n++) {
    const precision = ratio(sums[at + 9 * n]!, sums[at + 9 * n + 1]!)
    const recall = ratio(sums[at + 9 * n]!, sums[at + 9 * n + 2]!)
    total += (precisionOnly ? precision : f1(precision, recall)) / SARI_ORDERS
  }
  return total
}

function fromAverages(sums: ArrayLike<number>, at: number, precisionOnly: boolean): number {
  let [precisions, recalls] = [0, 0]
  for (let n = 0; n < SARI_ORDERS; n++) {
    precisions += ratio(sums[at + 9 * n]!, sums[at + 9 * n + 1]!)
    recalls += ratio(sums[at + 9 * n]!, sums[at + 9 * n + 2]!)
  }
  const [precision, recall] = [precisions / SARI_ORDERS, recalls / SARI_ORDERS]
  return precisionOnly ? precision : f1(precision, recall)
}

const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const f1 = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
