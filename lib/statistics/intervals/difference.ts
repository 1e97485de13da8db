import type { Interval } from '../resampling/interval'
import type { Count } from './newcombe'
import { waldInterval } from './wald'

/** Standard error of p₁ − p₂ of two independent proportions, each with its own variance. */
export const differenceError = (a: Count, b: Count): number => Math.sqrt(variance(a) + variance(b))

const variance = ({ successes, n }: Count): number => ((successes / n) * (1 - successes / n)) / n

/** Wald's interval for the difference of two independent proportions, for comparison with published figures. */
export function waldDifference(a: Count, b: Count, level = 0.95): Interval {
  return waldInterval(a.successes / a.n - b.successes / b.n, differenceError(a, b), level)
}

/** One success and one failure more. */
export const addOneEach = ({ successes, n }: Count): Count => ({ successes: successes + 1, n: n + 2 })

/**
 * Agresti and Caffo's interval for the difference of two independent proportions: Wald's after adding one success and
 * one failure to each sample. Can leave [−1, 1].
 *
 * @see Agresti and Caffo (2000), The American Statistician 54
 */
export function agrestiCaffo(a: Count, b: Count, level = 0.95): Interval {
  return { ...waldDifference(addOneEach(a), addOneEach(b), level), method: 'Agresti-Caffo' }
}
