import { type DiceKey, replicateDice } from '../resampling/dice'
import { resamplingUnits } from '../resampling/units'
import { type Alternative, pValue } from './alternative'
import type { TestResult } from './normal-test'

export interface SwapOptions {
  readonly key: DiceKey
  /** Statistics of each system, one array per statistic, as long as there are instances. */
  readonly a: readonly ArrayLike<number>[]
  readonly b: readonly ArrayLike<number>[]
  /** Instances of a cluster are swapped together; null when each stands alone. */
  readonly clusters?: ArrayLike<number> | null
  readonly evaluate: (sums: Float64Array) => number | null
  readonly alternative?: Alternative
  readonly resamples?: number
}

const blockSize = 8

/**
 * Approximate randomisation test of any metric that is a function of sums: the system names of each cluster (instance)
 * are swapped or not at random, and the metric's difference worked out anew. If the systems are exchangeable the level
 * holds for every number of instances and every metric, which a bootstrap interval cannot claim on few of them.
 *
 * Swapping moves a cluster's differences from one sum to the other, so only these are added up, eight clusters at a
 * time from tables; a cluster the systems answer alike costs nothing.
 *
 * @returns the difference A − B and p = (k + 1)/(B + 1); null where the metric is undefined. Swaps that leave it
 *   undefined count as extreme, against the evidence
 * @see Noreen (1989), Computer-Intensive Methods for Testing Hypotheses; Yeh (2000), COLING
 */
export function swapTest(options: SwapOptions): TestResult | null {
  const { key, a, b, clusters = null, evaluate, alternative = 'two-sided', resamples = 10_000 } = options
  const totalsA = Float64Array.from(a, total)
  const totalsB = Float64Array.from(b, total)
  const difference = (sumsA: Float64Array, sumsB: Float64Array): number | null => {
    const valueA = evaluate(sumsA)
    const valueB = evaluate(sumsB)
    return valueA === null || valueB === null ? null : valueA - valueB
  }
  const observed = difference(totalsA, totalsB)
  if (observed === null || Number.isNaN(observed)) return null

  const tables = swapTables(differingUnits(a, b, clusters))
  const width = a.length
  const [sumsA, sumsB] = [new Float64Array(width), new Float64Array(width)]
  const moved = new Float64Array(width)
  const tolerance = 1e-12 * Math.max(1, Math.abs(observed))
  let notAbove = 0
  let notBelow = 0
  for (let r = 0; r < resamples; r++) {
    const draw = replicateDice(key, r)
    moved.fill(0)
    let bits = 0
    for (let t = 0; t < tables.length; t++) {
      bits = t % 4 === 0 ? draw(2 ** 32) : bits >>> blockSize
      const table = tables[t] as Float64Array
      const at = (bits & (table.length / width - 1)) * width
      for (let c = 0; c < width; c++) moved[c] = (moved[c] as number) + (table[at + c] as number)
    }
    for (let c = 0; c < width; c++) {
      sumsA[c] = (totalsA[c] as number) - (moved[c] as number)
      sumsB[c] = (totalsB[c] as number) + (moved[c] as number)
    }
    const value = difference(sumsA, sumsB)
    const isUndefined = value === null || Number.isNaN(value)
    if (isUndefined || value <= observed + tolerance) notAbove++
    if (isUndefined || value >= observed - tolerance) notBelow++
  }
  const share = (count: number) => (count + 1) / (resamples + 1)
  return { statistic: observed, p: pValue(alternative, share(notAbove), share(notBelow)) }
}

function total(column: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] as number
  return sum
}

/** A − B of each cluster's statistics, where they differ at all. */
function differingUnits(
  a: readonly ArrayLike<number>[],
  b: readonly ArrayLike<number>[],
  clusters: ArrayLike<number> | null,
): Float64Array[] {
  const instances = a[0]?.length ?? 0
  const units = resamplingUnits(instances, clusters, null)
  const rows = Array.from({ length: units.count }, () => new Float64Array(a.length))
  for (let i = 0; i < instances; i++) {
    const row = rows[units.unitOfInstance[i] as number] as Float64Array
    for (let c = 0; c < a.length; c++) {
      const own = (a[c] as ArrayLike<number>)[i] as number
      row[c] = (row[c] as number) + own - ((b[c] as ArrayLike<number>)[i] as number)
    }
  }
  return rows.filter((row) => row.some((value) => value !== 0))
}

/** For each block of eight units, what moves for every choice of them: 256 rows of one number per statistic. */
function swapTables(units: readonly Float64Array[]): Float64Array[] {
  const tables: Float64Array[] = []
  for (let first = 0; first < units.length; first += blockSize) {
    const block = units.slice(first, first + blockSize)
    const width = (block[0] as Float64Array).length
    const table = new Float64Array(2 ** block.length * width)
    block.forEach((unit, k) => {
      const half = 2 ** k * width
      for (let at = 0; at < half; at++)
        table[half + at] = (table[at] as number) + (unit[at % width] as number)
    })
    tables.push(table)
  }
  return tables
}
