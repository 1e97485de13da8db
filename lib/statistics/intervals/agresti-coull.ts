import { normalCritical } from '../distributions/normal'
import type { Interval } from '../resampling/interval'

/**
 * Agresti and Coull's interval for a proportion: Wald's, after adding z²/2 successes and as many failures; cut to [0, 1].
 *
 * @returns null for n = 0
 * @see Agresti and Coull (1998), The American Statistician 52
 */
export function agrestiCoull(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null
  const z = normalCritical(level)
  const total = n + z ** 2
  const p = (successes + z ** 2 / 2) / total
  const half = z * Math.sqrt((p * (1 - p)) / total)
  return { low: Math.max(0, p - half), high: Math.min(1, p + half), level, method: 'Agresti-Coull' }
}
