import { normalCritical } from '../distributions/normal'
import type { Interval } from '../resampling/interval'

/**
 * Wald's interval for a proportion, cut to [0, 1]. Kept for comparison with published figures: it is empty at 0 and 1
 * and covers too little near them.
 *
 * @returns null for n = 0
 */
export function wald(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null
  const p = successes / n
  const half = normalCritical(level) * Math.sqrt((p * (1 - p)) / n)
  return { low: Math.max(0, p - half), high: Math.min(1, p + half), level, method: 'Wald' }
}

/** Estimate ± z · standard error. */
export function waldInterval(estimate: number, standardError: number, level = 0.95): Interval {
  const half = normalCritical(level) * standardError
  return { low: estimate - half, high: estimate + half, level, method: 'Wald' }
}
