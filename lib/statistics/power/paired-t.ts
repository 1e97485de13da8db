import { noncentralTCdf, noncentralTUpper } from '../distributions/noncentral-t'
import { studentQuantile } from '../distributions/student-t'
import type { Alternative } from '../hypothesis/alternative'
import type { PowerOptions } from './proportions'
import { solveIncreasing } from './solve'

/**
 * Power of a paired t test.
 *
 * @param effect mean difference over the standard deviation of the differences, signed
 * @param n pairs, may be fractional, > 1
 */
export function pairedTPower(
  effect: number,
  n: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): number {
  const degrees = n - 1
  const noncentrality = effect * Math.sqrt(n)
  const critical = -studentQuantile(alternative === 'two-sided' ? alpha / 2 : alpha, degrees)
  const above = () => noncentralTUpper(critical, degrees, noncentrality)
  const below = () => noncentralTCdf(-critical, degrees, noncentrality)
  if (alternative === 'greater') return above()
  if (alternative === 'less') return below()
  return above() + below()
}

/** Pairs (real-valued: round up) a paired t test needs; null when no number would do. */
export function pairedTSize(
  effect: number,
  power: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): number | null {
  if (effect === 0 || (alternative !== 'two-sided' && effect > 0 !== (alternative === 'greater'))) return null
  const extra = solveIncreasing((more) => pairedTPower(effect, 1 + more, { alpha, alternative }), power, {
    from: 0.05,
    limit: 1e9,
  })
  return extra === null ? null : 1 + extra
}

/** The signed effect a paired t test of n pairs detects with the given power. */
export function pairedTDetectable(
  n: number,
  power: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): number | null {
  const sign = signOf(alternative)
  const size = solveIncreasing((effect) => pairedTPower(sign * effect, n, { alpha, alternative }), power, {
    limit: 1e6,
  })
  return size === null ? null : sign * size
}

const signOf = (alternative: Alternative): number => (alternative === 'less' ? -1 : 1)
