import type { Tails } from './beta'
import { deviance } from './deviance'
import { stirlingError } from './log-gamma'

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x).
 *
 * @see DLMF 8.11.4 (series) and 8.9.2 (continued fraction)
 */
export function gammaTails(x: number, a: number): Tails {
  if (Number.isNaN(x) || !(a > 0)) return { lower: Number.NaN, upper: Number.NaN }
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  // x^a e^−x / Γ(a + 1)
  const power = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a)
  if (x < a + 1) {
    const lower = power * series(x, a)
    return { lower, upper: 1 - lower }
  }
  const upper = power * a * continuedFraction(x, a)
  return { lower: 1 - upper, upper }
}

function series(x: number, a: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

function continuedFraction(x: number, a: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < 100_000; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    const change = d * c
    fraction *= change
    if (Math.abs(change - 1) < 2e-16) break
  }
  return fraction
}
