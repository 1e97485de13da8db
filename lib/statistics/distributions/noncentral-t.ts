import { logGamma } from './log-gamma'
import { normalCdf, normalUpper } from './normal'

/**
 * P(T > t) for T = (Z + δ)/√(V/ν), Z standard normal, V chi-squared with ν = `degrees` degrees of freedom.
 *
 * Integrates the normal tail over u = ln √(V/ν). The integrand is analytic and dies out at both ends, so the
 * trapezoidal rule converges faster than any power of the step (Trefethen and Weideman 2014), once that is small
 * against both widths: 1/√ν of the density, 1/δ of the tail's fall.
 */
export const noncentralTUpper = (t: number, degrees: number, noncentrality: number): number =>
  overScale(degrees, noncentrality, (scale) => normalUpper(t * scale - noncentrality))

/** P(T ≤ t); see `noncentralTUpper`. */
export const noncentralTCdf = (t: number, degrees: number, noncentrality: number): number =>
  overScale(degrees, noncentrality, (scale) => normalCdf(t * scale - noncentrality))

/** Expected value of a function of √(V/ν) that changes over a relative width of 1/`steepness` at least. */
function overScale(degrees: number, steepness: number, value: (scale: number) => number): number {
  const half = degrees / 2
  const logConstant = Math.log(2) + half * Math.log(half) - logGamma(half)
  const step = 1 / (12 * Math.sqrt(1 + degrees + steepness ** 2))
  let sum = 0
  const add = (u: number) => {
    const density = Math.exp(logConstant + degrees * u - half * Math.exp(2 * u))
    sum += density * value(Math.exp(u))
    return density
  }
  const negligible = 1e-18
  for (let u = 0; add(u) > negligible; u += step);
  for (let u = -step; add(u) > negligible; u -= step);
  return sum * step
}
