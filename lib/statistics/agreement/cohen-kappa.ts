import { normalUpper } from '../distributions/normal'
import { noChance } from './chance-corrected'
import {
  type AgreementEstimate,
  type DefinedAgreement,
  symmetricInterval,
  undefinedAgreement,
} from './estimate'
import { sharesAgreement } from './shares-agreement'
import { type Category, categoriesOf } from './tally'
import { agreementWeights } from './weights'

export type CohenWeights = 'identity' | 'linear' | 'quadratic'

export interface CohenKappa extends DefinedAgreement {
  /** Largest kappa these marginal shares allow (unweighted). */
  readonly maximum: number
  /** Test of "no agreement beyond chance". */
  readonly test: {
    readonly z: number
    readonly oneSidedP: number
    readonly twoSidedP: number
    readonly variance: number
  }
}

/**
 * Cohen's kappa of a table of counts, rows one rater and columns the other, weighted by position if asked.
 *
 * @param table square; its order is the scale's order
 * @see Cohen (1968), Psychological Bulletin 70; standard errors Fleiss, Cohen and Everitt (1969)
 */
export function cohenKappaOfTable(
  table: readonly (readonly number[])[],
  { weights = 'identity', level = 0.95 }: { weights?: CohenWeights; level?: number } = {},
): CohenKappa | Extract<AgreementEstimate, { value: null }> {
  const q = table.length
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0) return undefinedAgreement('no item was rated by both')
  const joint = (k: number, l: number) => ((table[k] as readonly number[])[l] as number) / n
  const index = Array.from({ length: q }, (_, k) => k)
  const rows = index.map((k) => index.reduce((sum, l) => sum + joint(k, l), 0))
  const columns = index.map((l) => index.reduce((sum, k) => sum + joint(k, l), 0))

  const matrix = agreementWeights(weights, index)
  const weight = (k: number, l: number) => matrix[k * q + l] as number
  // a scale of one category has weight 1 everywhere, so chance agreement is 1
  let observed = 0
  let expected = 0
  for (const k of index)
    for (const l of index) {
      observed += weight(k, l) * joint(k, l)
      expected += weight(k, l) * (rows[k] as number) * (columns[l] as number)
    }
  if (!(1 - expected > 1e-12)) return undefinedAgreement(noChance)

  const value = (observed - expected) / (1 - expected)
  const towards = sharesAgreement(columns, matrix).weightedShares
  const from = sharesAgreement(rows, matrix).weightedShares
  let spread = 0
  let spreadAtChance = 0
  for (const k of index)
    for (const l of index) {
      const mean = (towards[k] as number) + (from[l] as number)
      spread += joint(k, l) * (weight(k, l) - mean * (1 - value)) ** 2
      spreadAtChance += (rows[k] as number) * (columns[l] as number) * (weight(k, l) - mean) ** 2
    }
  const scale = n * (1 - expected) ** 2
  const variance = Math.max(0, (spread - (value - expected * (1 - value)) ** 2) / scale)
  const testVariance = (spreadAtChance - expected ** 2) / scale
  const z = value / Math.sqrt(testVariance)

  const chance = index.reduce((sum, k) => sum + (rows[k] as number) * (columns[k] as number), 0)
  const most = index.reduce((sum, k) => sum + Math.min(rows[k] as number, columns[k] as number), 0)
  const standardError = Math.sqrt(variance)
  return {
    value,
    observed,
    expected,
    standardError,
    interval: symmetricInterval(value, standardError, {
      level,
      degrees: null,
      method: 'delta method, normal',
    }),
    maximum: (most - chance) / (1 - chance),
    test: {
      z,
      oneSidedP: normalUpper(z),
      twoSidedP: 2 * normalUpper(Math.abs(z)),
      variance: testVariance,
    },
  }
}

/**
 * Cohen's kappa of two raters' ratings; items one of them left out do not count.
 *
 * @param categories the scale in its order; default: the values found, ascending. Unused categories in the middle
 *   change a weighted kappa
 * @throws RangeError when the raters saw a different number of items
 */
export function cohenKappa(
  a: readonly (Category | null)[],
  b: readonly (Category | null)[],
  options: { weights?: CohenWeights; level?: number; categories?: readonly Category[] } = {},
): ReturnType<typeof cohenKappaOfTable> {
  return cohenKappaOfTable(contingencyTable(a, b, options.categories ?? categoriesOf([a, b])), options)
}

/** Counts of pairs of ratings, rows the first rater. */
export function contingencyTable(
  a: readonly (Category | null)[],
  b: readonly (Category | null)[],
  categories: readonly Category[],
): number[][] {
  if (a.length !== b.length) throw new RangeError(`${a.length} ratings against ${b.length}`)
  const position = new Map(categories.map((category, k) => [category, k]))
  const at = (category: Category): number => {
    const k = position.get(category)
    if (k === undefined) throw new RangeError(`rating ${category} is not on the scale`)
    return k
  }
  const table = categories.map(() => new Array<number>(categories.length).fill(0))
  a.forEach((first, i) => {
    const second = b[i] ?? null
    if (first === null || second === null) return
    const row = table[at(first)] as number[]
    row[at(second)] = (row[at(second)] as number) + 1
  })
  return table
}
