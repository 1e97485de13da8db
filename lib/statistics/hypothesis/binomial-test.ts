import { binomialCdf, binomialMass, binomialUpper } from '../distributions/binomial'
import type { Alternative } from './alternative'

/** Masses that differ by less than this are equal: they differ by rounding. */
const sameMass = 1 + 1e-7

/**
 * Exact binomial test. Two-sided: the probability of all outcomes no more likely than the one seen.
 *
 * @see Conover (1999), Practical Nonparametric Statistics, section 3.1
 */
export function binomialTest(
  successes: number,
  n: number,
  p = 0.5,
  alternative: Alternative = 'two-sided',
): number {
  if (alternative === 'less') return binomialCdf(successes, n, p)
  if (alternative === 'greater') return binomialUpper(successes, n, p)
  const most = binomialMass(successes, n, p) * sameMass
  if (successes === p * n) return 1
  // masses rise to the mean and fall after it, so the other tail is found by halving
  if (successes < p * n) {
    const from = firstFrom(Math.ceil(p * n), n + 1, (k) => binomialMass(k, n, p) <= most)
    return Math.min(1, binomialCdf(successes, n, p) + binomialUpper(from, n, p))
  }
  const beyond = firstFrom(0, Math.floor(p * n) + 1, (k) => binomialMass(k, n, p) > most)
  return Math.min(1, binomialUpper(successes, n, p) + binomialCdf(beyond - 1, n, p))
}

/** The first whole number in [from, to) that meets a condition which stays met; `to` when none does. */
function firstFrom(from: number, to: number, meets: (k: number) => boolean): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (meets(middle)) high = middle
    else low = middle + 1
  }
  return low
}
