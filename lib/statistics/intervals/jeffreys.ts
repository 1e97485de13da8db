import { betaQuantile } from '../distributions/beta'
import type { Interval } from '../resampling/interval'

/**
 * Jeffreys' interval for a proportion: the quantiles of the posterior under a beta(½, ½) prior.
 *
 * @param options.closed set the end to 0 or 1 when no or only successes were seen, as Brown, Cai and DasGupta advise
 * @returns null for n = 0
 * @see Brown, Cai and DasGupta (2001), Statistical Science 16
 */
export function jeffreys(
  successes: number,
  n: number,
  { level = 0.95, closed = true }: { level?: number; closed?: boolean } = {},
): Interval | null {
  if (n === 0) return null
  const tail = (1 - level) / 2
  const quantile = (p: number) => betaQuantile(p, successes + 0.5, n - successes + 0.5)
  return {
    low: closed && successes === 0 ? 0 : quantile(tail),
    high: closed && successes === n ? 1 : quantile(1 - tail),
    level,
    method: 'Jeffreys',
  }
}
