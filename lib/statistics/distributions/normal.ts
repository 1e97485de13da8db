const sqrtTwoPi = Math.sqrt(2 * Math.PI)
/** Below it the power series of the centre converges fast; above it the continued fraction of the tail does. */
const tailBegins = 2.5
const fractionTerms = 160

/** Density of the standard normal distribution. */
export const normalDensity = (x: number): number => Math.exp(-0.5 * x * x) / sqrtTwoPi

/** P(Z ≤ x) for a standard normal Z, with full relative precision in the lower tail. */
export const normalCdf = (x: number): number => normalUpper(-x)

/**
 * P(Z > x) for a standard normal Z, with full relative precision in the upper tail.
 *
 * @see Abramowitz and Stegun (1964), 26.2.11 (series) and 26.2.14 (continued fraction)
 */
export function normalUpper(x: number): number {
  if (Number.isNaN(x)) return Number.NaN
  if (x < 0) return 1 - normalUpper(-x)
  if (x < tailBegins) return 0.5 - normalDensity(x) * centralSeries(x)
  let fraction = x
  for (let k = fractionTerms; k >= 1; k--) fraction = x + k / fraction
  return normalDensity(x) / fraction
}

/** x + x³/3 + x⁵/(3·5) + …, all terms of one sign. */
function centralSeries(x: number): number {
  let term = x
  let sum = x
  for (let k = 3; Math.abs(term) > Number.EPSILON * 0.1 * Math.abs(sum); k += 2) {
    term *= (x * x) / k
    sum += term
  }
  return sum
}

/**
 * The x with P(Z ≤ x) = p: −∞ at 0, ∞ at 1, NaN outside [0, 1].
 *
 * A start within 0.00045 (Abramowitz and Stegun 26.2.23), then Halley steps on the tail probability, each of
 * which triples the number of correct digits.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 0.5) return 0

  const t = Math.sqrt(-2 * Math.log(p))
  const start =
    t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  let x = start
  for (let step = 0; step < 3; step++) {
    const error = (normalUpper(x) - p) / normalDensity(x)
    x += error / (1 - (x * error) / 2)
  }
  return -x
}

/** The z of a two-sided interval of this level: 1.96 for 0.95. */
export const normalCritical = (level: number): number => -normalQuantile((1 - level) / 2)
