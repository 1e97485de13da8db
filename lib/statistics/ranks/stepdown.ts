import { TestedPairs } from './pair-maxima'

export type Side = 'two-sided' | 'lower' | 'upper'

export interface StepdownOptions {
  /** Larger is better. */
  readonly estimates: ArrayLike<number>
  /** Deviations of the estimates from their truth, drawn: rows of one number per system. */
  readonly draws: Float64Array
  /** Standard errors s_ij of the differences, row by row; 0 where two systems never differ. */
  readonly scales: Float64Array
  readonly side: Side
  readonly level: number
  readonly stepdown: boolean
  /** Degrees of freedom of the standard errors when they were estimated; null when they are known. */
  readonly degrees: number | null
}

export interface Stepdown {
  /** The pairs i · p + j of which i was found better than j. */
  readonly better: readonly number[]
  /** One per step, falling. */
  readonly criticalValues: readonly number[]
}

/**
 * Which systems are better than which, at a family-wise level: rejects "i is no better than j" where
 * (x_i − x_j) / s_ij exceeds the quantile of the largest such ratio among the draws, takes the rejected pairs out
 * and repeats with what is left (Romano and Wolf 2005). A pair that never differs (s_ij = 0) is told apart by its
 * estimates alone.
 *
 * @param families each the systems whose ranks are wanted together; families are independent of each other
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91
 */
export function stepdownComparisons(
  options: StepdownOptions,
  families: readonly (readonly number[])[],
): Stepdown[] {
  const size = options.estimates.length
  const marks = new Uint8Array(size * size)
  return families.map((family) => {
    const pairs = new TestedPairs(size, pairsOf(family, size, options.side), marks)
    const found = compare(options, pairs)
    pairs.clear()
    return found
  })
}

/** Ordered pairs that bear on the ranks of a family; some may be listed twice. */
export function pairsOf(family: readonly number[], size: number, side: Side): number[] {
  const pairs: number[] = []
  for (const i of family)
    for (let j = 0; j < size; j++) {
      if (i === j) continue
      if (side !== 'lower') pairs.push(i * size + j)
      if (side !== 'upper') pairs.push(j * size + i)
    }
  return pairs
}

function compare(
  { estimates, draws, scales, level, stepdown, degrees }: StepdownOptions,
  tested: TestedPairs,
): Stepdown {
  const size = estimates.length
  const replicates = size === 0 ? 0 : draws.length / size
  const maxima = new Float64Array(replicates)
  const argmax = new Int32Array(replicates)
  const better: number[] = []
  const criticalValues: number[] = []
  let stale = Int32Array.from(maxima.keys())
  for (;;) {
    tested.maxima(draws, scales, stale, maxima, argmax)
    const criticalValue = widened(upperQuantile(maxima, level), degrees)
    const rejected: number[] = []
    let varies = false
    for (let k = 0; k < tested.remaining.length; k++) {
      const pair = tested.remaining[k] as number
      const scale = scales[pair] as number
      if (scale > 0) varies = true
      const difference = (estimates[Math.floor(pair / size)] as number) - (estimates[pair % size] as number)
      if (difference > 0 && difference / scale > criticalValue) rejected.push(pair)
    }
    if (varies) criticalValues.push(criticalValue)
    for (const pair of rejected) better.push(pair)
    tested.delete(rejected)
    if (!stepdown || rejected.length === 0 || tested.remaining.length === 0) break
    // a maximum stays what it was unless the pair that had it is gone
    stale = Int32Array.from(maxima.keys()).filter((b) => !tested.has(argmax[b] as number))
  }
  return { better, criticalValues }
}

/**
 * The drawn value that is exceeded by a further draw with probability at most 1 − level: the ⌈level · (B + 1)⌉-th of B.
 * With it few draws err on the side of caution, as permutation tests do.
 */
function upperQuantile(values: Float64Array, level: number): number {
  const sorted = values.slice().sort()
  return sorted[Math.min(sorted.length, Math.ceil(level * (sorted.length + 1))) - 1] ?? Number.NaN
}

/**
 * A normal quantile as Student's: z + (z³ + z) / 4ν. Draws scaled by an estimated standard error spread as if it were
 * known, which on a few hundred instances and many systems costs a percent of coverage.
 *
 * @see Abramowitz and Stegun (1964), 26.7.5
 */
const widened = (z: number, degrees: number | null): number =>
  degrees === null ? z : z + (z ** 3 + z) / (4 * Math.max(1, degrees))

/**
 * Confidence sets of all ranks from what was found better than what, among `size` systems. A `lower` set bounds the
 * rank from below alone (`high` is `size`), an `upper` set from above (`low` is 1).
 */
export function rankBounds(better: readonly number[], size: number, side: Side): RankBounds[] {
  const low = new Int32Array(size).fill(1)
  const high = new Int32Array(size).fill(size)
  for (const pair of better) {
    const winner = Math.floor(pair / size)
    const loser = pair % size
    if (side !== 'upper') low[loser] = (low[loser] as number) + 1
    if (side !== 'lower') high[winner] = (high[winner] as number) - 1
  }
  return Array.from(low, (value, i) => ({ low: value, high: high[i] as number }))
}

export interface RankBounds {
  readonly low: number
  readonly high: number
}
