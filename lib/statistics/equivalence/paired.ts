import { studentQuantile, studentUpper } from '../distributions/student-t'
import { pairedMean } from '../hypothesis/paired-t'
import type { Interval } from '../resampling/interval'
import { type Equivalence, type Margins, testMargins } from './tost'

export interface PairedEquivalence extends Equivalence {
  readonly meanDifference: number
  readonly degrees: number
  /** At level 1 − 2α. */
  readonly interval: Interval
  readonly equivalent: boolean
}

/**
 * Equivalence of two systems scored on the same instances, by paired t tests.
 *
 * @returns null for fewer than two instances or differences without any spread
 */
export function pairedEquivalence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margins: Margins,
  alpha = 0.05,
): PairedEquivalence | null {
  const paired = pairedMean(x, y)
  if (!paired || paired.standardError === 0) return null
  const { mean, standardError, degrees } = paired
  const tests = testMargins(
    margins,
    (margin) => (mean - margin) / standardError,
    (t) => studentUpper(t, degrees),
  )
  const half = studentQuantile(1 - alpha, degrees) * standardError
  return {
    ...tests,
    meanDifference: mean,
    degrees,
    interval: { low: mean - half, high: mean + half, level: 1 - 2 * alpha, method: 'paired t' },
    equivalent: tests.p <= alpha,
  }
}
