import { betaTails } from './beta'
import { invertCdf } from './invert-cdf'
import { stirlingError } from './log-gamma'
import { normalQuantile } from './normal'

/** P(T > t) for Student's t with `degrees` > 0 (not necessarily whole) degrees of freedom. */
export function studentUpper(t: number, degrees: number): number {
  if (Number.isNaN(t)) return Number.NaN
  if (t < 0) return 1 - studentUpper(-t, degrees)
  const ratio = (t * t) / degrees
  return 0.5 * betaTails(1 / (1 + ratio), 1 / (1 + 1 / ratio), degrees / 2, 0.5).lower
}

/** P(T ≤ t). */
export const studentCdf = (t: number, degrees: number): number => studentUpper(-t, degrees)

/** P(|T| ≥ |t|). */
export const studentTwoSided = (t: number, degrees: number): number => 2 * studentUpper(Math.abs(t), degrees)

export function studentDensity(t: number, degrees: number): number {
  const half = degrees / 2
  // Γ(half + ½) / Γ(half), from Stirling errors: differences of log-gammas would cancel for large degrees
  const ratio = Math.exp(
    stirlingError(half + 0.5) - stirlingError(half) + (half + 1) * Math.log1p(0.5 / half) - 0.5,
  )
  const gammas = (ratio * Math.sqrt(half) * half) / (half + 0.5)
  return (gammas / Math.sqrt(degrees * Math.PI)) * Math.exp(-(half + 0.5) * Math.log1p((t * t) / degrees))
}

/** The t with P(T ≤ t) = p. */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p > 0.5) return -studentQuantile(1 - p, degrees)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0
  return -invertCdf({
    p: 1 - p,
    q: p,
    low: 0,
    high: Number.MAX_VALUE,
    start: -normalQuantile(p),
    tails: (t) => {
      const upper = studentUpper(t, degrees)
      return { lower: 1 - upper, upper }
    },
    density: (t) => studentDensity(t, degrees),
  })
}
