import { type Alternative, pValue } from './alternative'
import type { TestResult } from './normal-test'

export interface ExactSwapOptions {
  /** Whole numbers: statistics of each system, one array per statistic, as long as there are units. */
  readonly a: readonly ArrayLike<number>[]
  readonly b: readonly ArrayLike<number>[]
  readonly evaluate: (sums: Float64Array) => number | null
  readonly alternative?: Alternative
  /** Steps that may be taken: units that differ times possible sums. */
  readonly most?: number
}

/**
 * The swap test with every one of the 2^n swaps counted. Swapping a unit moves its differences from one sum to the
 * other; where these are whole numbers (of ratings, of ratings in favour) there are few possible sums, and how many
 * swaps lead to each is found by adding one unit after the other. No seed, no Monte-Carlo error.
 *
 * @returns the difference A − B and p; null where the metric is undefined, statistics are not whole, or there would be
 *   more steps than allowed: then swaps are drawn (`swapTest`). Swaps that leave the metric undefined count against the
 *   evidence
 * @see Pagano and Tritchler (1983), JASA 78, for permutation distributions in polynomial time
 */
export function swapExact(options: ExactSwapOptions): TestResult | null {
  const { a, b, evaluate, alternative = 'two-sided', most = 40_000_000 } = options
  const totalsA = Float64Array.from(a, total)
  const totalsB = Float64Array.from(b, total)
  const difference = (moved: Float64Array): number | null => {
    const valueA = evaluate(totalsA.map((sum, c) => sum - (moved[c] as number)))
    const valueB = evaluate(totalsB.map((sum, c) => sum + (moved[c] as number)))
    return valueA === null || valueB === null ? null : valueA - valueB
  }
  const observed = difference(new Float64Array(a.length))
  if (observed === null || Number.isNaN(observed)) return null
  const units = differences(a, b)
  if (units.some((unit) => unit.some((value) => !Number.isInteger(value)))) return null
  const grid = gridOf(units, a.length)
  if (grid.cells * Math.max(1, units.length) > most) return null

  const probability = movedSums(units, grid)
  const moved = new Float64Array(a.length)
  const tolerance = 1e-12 * Math.max(1, Math.abs(observed))
  let notAbove = 0
  let notBelow = 0
  probability.forEach((chance, cell) => {
    if (chance === 0) return
    for (let c = 0, rest = cell; c < a.length; c++) {
      const size = grid.sizes[c] as number
      moved[c] = (rest % size) + (grid.lowest[c] as number)
      rest = Math.floor(rest / size)
    }
    const value = difference(moved)
    const isUndefined = value === null || Number.isNaN(value)
    if (isUndefined || value <= observed + tolerance) notAbove += chance
    if (isUndefined || value >= observed - tolerance) notBelow += chance
  })
  return { statistic: observed, p: pValue(alternative, notAbove, notBelow) }
}

const total = (column: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < column.length; i++) sum += column[i] as number
  return sum
}

/** A − B of each unit's statistics, where they differ at all. */
function differences(a: ExactSwapOptions['a'], b: ExactSwapOptions['b']): number[][] {
  return Array.from({ length: a[0]?.length ?? 0 }, (_, i) =>
    a.map((column, c) => (column[i] as number) - ((b[c] as ArrayLike<number>)[i] as number)),
  ).filter((unit) => unit.some((value) => value !== 0))
}

interface Grid {
  /** Of each statistic: the least that can be moved, and how many sums there are from it on. */
  readonly lowest: readonly number[]
  readonly sizes: readonly number[]
  readonly cells: number
}

function gridOf(units: readonly (readonly number[])[], statistics: number): Grid {
  const range = Array.from({ length: statistics }, (_, c) => {
    const low = units.reduce((sum, unit) => sum + Math.min(0, unit[c] as number), 0)
    const high = units.reduce((sum, unit) => sum + Math.max(0, unit[c] as number), 0)
    return { low, size: high - low + 1 }
  })
  return {
    lowest: range.map(({ low }) => low),
    sizes: range.map(({ size }) => size),
    cells: range.reduce((product, { size }) => product * size, 1),
  }
}

/** Probability of every sum that is moved when each unit is swapped or not, as a fair coin falls. */
function movedSums(units: readonly (readonly number[])[], { lowest, sizes, cells }: Grid): Float64Array {
  const strides = sizes.map((_, c) => sizes.slice(0, c).reduce((product, size) => product * size, 1))
  const at = (sums: readonly number[]) =>
    sums.reduce((place, sum, c) => place + sum * (strides[c] as number), 0)
  let probability = new Float64Array(cells)
  let [first, last] = [at(lowest.map((low) => -low)), at(lowest.map((low) => -low))]
  probability[first] = 1
  for (const unit of units) {
    const step = at(unit)
    const next = new Float64Array(cells)
    for (let cell = first; cell <= last; cell++) {
      const half = (probability[cell] as number) / 2
      if (half === 0) continue
      next[cell] = (next[cell] as number) + half
      next[cell + step] = (next[cell + step] as number) + half
    }
    first = Math.min(first, first + step)
    last = Math.max(last, last + step)
    probability = next
  }
  return probability
}
