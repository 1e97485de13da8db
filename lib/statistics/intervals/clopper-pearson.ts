import { betaQuantile } from '../distributions/beta'
import type { Interval } from '../resampling/interval'

/**
 * Clopper and Pearson's exact interval for a proportion: covers at least the level for every n and p, and is wider
 * than need be for it.
 *
 * @returns null for n = 0
 * @see Clopper and Pearson (1934), Biometrika 26
 */
export function clopperPearson(successes: number, n: number, level = 0.95): Interval | null {
  if (n === 0) return null
  const tail = (1 - level) / 2
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    high: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
    level,
    method: 'Clopper-Pearson',
  }
}
