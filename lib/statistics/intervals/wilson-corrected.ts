import { normalCritical } from '../distributions/normal'
import type { Interval } from '../resampling/interval'

/**
 * Wilson's interval with continuity correction, closer to the exact one.
 *
 * @returns null for n = 0
 * @see Newcombe (1998), Statistics in Medicine 17, 857–872, method 4
 */
export function wilsonCorrected(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null
  const z = normalCritical(level)
  const p = successes / n
  const q = 1 - p
  const centre = 2 * n * p + z ** 2
  const scale = 2 * (n + z ** 2)
  const below = z * Math.sqrt(z ** 2 - 2 - 1 / n + 4 * p * (n * q + 1))
  const above = z * Math.sqrt(z ** 2 + 2 - 1 / n + 4 * p * (n * q - 1))
  return {
    low: successes === 0 ? 0 : (centre - 1 - below) / scale,
    high: successes === n ? 1 : (centre + 1 + above) / scale,
    level,
    method: 'Wilson with continuity correction',
  }
}
