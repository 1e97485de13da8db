import { deviance } from './deviance'
import { invertCdf } from './invert-cdf'
import { stirlingError } from './log-gamma'

/** Both tails of a distribution at a point; the smaller of the two has full relative precision. */
export interface Tails {
  readonly lower: number
  readonly upper: number
}

/**
 * The regularised incomplete beta function I_x(a, b) and its complement.
 *
 * @param x in [0, 1]
 * @param y 1 − x, given apart because the caller often knows it more exactly
 * @see DLMF 8.17.22 (continued fraction), evaluated by the modified method of Lentz
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (Number.isNaN(x) || !(a > 0 && b > 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x <= 0) return { lower: 0, upper: 1 }
  if (y <= 0) return { lower: 1, upper: 0 }
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = betaTails(y, x, b, a)
    return { lower: upper, upper: lower }
  }
  const lower = (powerTerm(x, y, a, b) * continuedFraction(x, a, b)) / a
  return { lower, upper: 1 - lower }
}

/** Density of the beta distribution, x in (0, 1). */
export const betaDensity = (x: number, a: number, b: number): number =>
  powerTerm(x, 1 - x, a, b) / (x * (1 - x))

/** The x with I_x(a, b) = p. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0 || p === 1) return p
  return invertCdf({
    p,
    q: 1 - p,
    low: 0,
    high: 1,
    start: a / (a + b),
    tails: (x) => betaTails(x, 1 - x, a, b),
    density: (x) => betaDensity(x, a, b),
  })
}

/** x^a y^b / B(a, b), around the mode so that nothing cancels. */
function powerTerm(x: number, y: number, a: number, b: number): number {
  const n = a + b
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y)
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n))
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const change = d * c
    fraction *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return fraction
}
