import type { Interval } from './interval'
import { quantileSorted, sortedDefined } from './quantile'

export interface StudentisedOptions {
  readonly estimate: number
  /** Standard error of the estimate, from the data. */
  readonly standardError: number
  readonly replicates: ArrayLike<number>
  /** Standard error of each replicate, found the same way from its resample. */
  readonly replicateErrors: ArrayLike<number>
  readonly level?: number
}

/**
 * Studentised (bootstrap-t) interval: the quantiles of (replicate − estimate) / its own standard error take the
 * place of Student's. Replicates without spread (standard error 0) say nothing and are left out.
 *
 * @returns null when the standard error is 0 or no replicate is usable
 * @see Efron and Tibshirani (1993), section 12.5
 */
export function studentisedInterval(options: StudentisedOptions): Interval | null {
  const { estimate, standardError, replicates, replicateErrors, level = 0.95 } = options
  if (!(standardError > 0)) return null
  const pivots = new Float64Array(replicates.length)
  for (let b = 0; b < pivots.length; b++) {
    const error = replicateErrors[b] as number
    pivots[b] = error > 0 ? ((replicates[b] as number) - estimate) / error : Number.NaN
  }
  const sorted = sortedDefined(pivots)
  if (sorted.length === 0) return null
  const tail = (1 - level) / 2
  return {
    low: estimate - quantileSorted(sorted, 1 - tail) * standardError,
    high: estimate - quantileSorted(sorted, tail) * standardError,
    level,
    method: 'bootstrap studentised',
  }
}
