import { normalCritical } from '../distributions/normal'
import type { Interval } from '../resampling/interval'

/**
 * Wilson score interval for a proportion, without continuity correction. Never empty, never outside [0, 1], and
 * exactly 0 or 1 at the ends.
 *
 * @param successes 0 … n, may be fractional
 * @returns null for n = 0
 * @see Wilson (1927), JASA 22; Brown, Cai and DasGupta (2001), Statistical Science 16
 */
export function wilson(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null
  const z = normalCritical(level)
  const p = successes / n
  const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return {
    low: successes === 0 ? 0 : centre - half,
    high: successes === n ? 1 : centre + half,
    level,
    method: 'Wilson',
  }
}
