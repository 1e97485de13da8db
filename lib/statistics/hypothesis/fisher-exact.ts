import { logGamma } from '../distributions/log-gamma'
import type { Count } from '../intervals/newcombe'
import type { Alternative } from './alternative'

/** Probabilities that differ by less than this are equal: they differ by rounding. */
const sameProbability = 1 + 1e-7

/**
 * Fisher's exact test of two independent proportions, with all margins fixed: two-sided the probability of every table
 * no more likely than the one seen, one-sided of the first proportion being at least (greater) or at most (less) as large.
 *
 * @returns p and the sample odds ratio: null when both are 0 or both 1, infinite when one product of cells is 0
 */
export function fisherExact(
  a: Count,
  b: Count,
  alternative: Alternative = 'two-sided',
): { p: number; oddsRatio: number | null } {
  const successes = a.successes + b.successes
  const total = a.n + b.n
  const low = Math.max(0, successes - b.n)
  const high = Math.min(a.n, successes)
  const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const all = logChoose(total, successes)
  const probability = (k: number) => Math.exp(logChoose(a.n, k) + logChoose(b.n, successes - k) - all)

  const most = probability(a.successes) * sameProbability
  let p = 0
  for (let k = low; k <= high; k++) {
    const value = probability(k)
    const counts =
      alternative === 'two-sided'
        ? value <= most
        : alternative === 'greater'
          ? k >= a.successes
          : k <= a.successes
    if (counts) p += value
  }
  const cross = a.successes * (b.n - b.successes)
  const other = b.successes * (a.n - a.successes)
  const noMargin = successes === 0 || successes === total
  return { p: Math.min(1, p), oddsRatio: noMargin ? null : cross / other }
}
