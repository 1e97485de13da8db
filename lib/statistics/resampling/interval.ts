import { quantileSorted, sortedDefined } from './quantile'

/** A confidence interval, in the unit of its estimate. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** Nominal coverage in (0, 1). */
  readonly level: number
  /** How it was found, in words the page can show: "bootstrap percentile", "Wilson". */
  readonly method: string
}

/** Below this share of defined replicates an interval would speak of another question than the one asked. */
export const leastDefinedShare = 0.9

/**
 * Percentile interval of a replicate vector. Undefined replicates (NaN) are left out; with fewer than nine in ten
 * defined there is no interval.
 *
 * @returns null for no replicates or too few defined ones
 * @see Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13
 */
export function percentileInterval(replicates: ArrayLike<number>, level = 0.95): Interval | null {
  const sorted = sortedDefined(replicates)
  if (sorted.length === 0 || sorted.length < leastDefinedShare * replicates.length) return null
  const tail = (1 - level) / 2
  return {
    low: quantileSorted(sorted, tail),
    high: quantileSorted(sorted, 1 - tail),
    level,
    method: 'bootstrap percentile',
  }
}

/**
 * Basic (reverse percentile) interval: the percentiles of the replicates reflected at the estimate. Can leave the
 * range of the metric.
 */
export function basicInterval(
  estimate: number,
  replicates: ArrayLike<number>,
  level = 0.95,
): Interval | null {
  const percentile = percentileInterval(replicates, level)
  return (
    percentile && {
      low: 2 * estimate - percentile.high,
      high: 2 * estimate - percentile.low,
      level,
      method: 'bootstrap basic',
    }
  )
}

/** Standard deviation (n − 1) of the defined replicates: the bootstrap standard error. null below two. */
export function bootstrapStandardError(replicates: ArrayLike<number>): number | null {
  let count = 0
  let mean = 0
  let squares = 0
  for (let b = 0; b < replicates.length; b++) {
    const value = replicates[b] as number
    if (Number.isNaN(value)) continue
    count++
    const difference = value - mean
    mean += difference / count
    squares += difference * (value - mean)
  }
  return count < 2 ? null : Math.sqrt(squares / (count - 1))
}
