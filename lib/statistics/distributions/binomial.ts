import { betaTails } from './beta'
import { deviance } from './deviance'
import { stirlingError } from './log-gamma'

/**
 * P(X = k) for X binomial with n trials of success p; also for real 0 ≤ k ≤ n, as its continuation.
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function binomialMass(k: number, n: number, p: number, q = 1 - p): number {
  if (k < 0 || k > n) return 0
  if (p === 0) return k === 0 ? 1 : 0
  if (q === 0) return k === n ? 1 : 0
  if (k === 0) return Math.exp(p < 0.1 ? n * Math.log1p(-p) : n * Math.log(q))
  if (k === n) return Math.exp(q < 0.1 ? n * Math.log1p(-q) : n * Math.log(p))
  const exponent =
    stirlingError(n) - stirlingError(k) - stirlingError(n - k) - deviance(k, n * p) - deviance(n - k, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * (n - k)))
}

/** P(X ≤ k); 0 below 0, 1 from n on. */
export function binomialCdf(k: number, n: number, p: number): number {
  const whole = Math.floor(k)
  if (whole < 0) return 0
  if (whole >= n) return 1
  return betaTails(p, 1 - p, whole + 1, n - whole).upper
}

/** P(X ≥ k); 1 up to 0, 0 beyond n. */
export function binomialUpper(k: number, n: number, p: number): number {
  const whole = Math.ceil(k)
  if (whole <= 0) return 1
  if (whole > n) return 0
  return betaTails(p, 1 - p, whole, n - whole + 1).lower
}
