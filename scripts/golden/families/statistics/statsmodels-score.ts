import { normalUpper } from '@/lib/statistics/distributions/normal'
import { waldDifference } from '@/lib/statistics/intervals/difference'
import type { Count } from '@/lib/statistics/intervals/newcombe'
import { brentRoot } from './brent-root'

/**
 * The constrained estimate as the reference (statsmodels 0.13.5) works it out. Its cubic has a slip: where Miettinen
 * and Nurminen (1985) have the second sample's size n₂ in the linear coefficient, it has its count, so this is not the
 * maximum of the likelihood. The library's own estimate is tested against published intervals instead.
 */
function second(a: Count, b: Count, difference: number): number {
  const n = a.n + b.n
  const count = a.successes + b.successes
  const square = (a.n + 2 * b.n) * difference - n - count
  const linear = (b.successes * difference - n - 2 * b.successes) * difference + count
  const constant = b.successes * difference * (1 - difference)
  // operations in the reference's order: in the corners the last bit decides whether there is an angle at all
  const shift = square / (3 * n)
  const q = shift ** 3 - (linear * square) / (6 * n ** 2) + constant / (2 * n)
  const p = Math.sign(q) * Math.sqrt(shift ** 2 - linear / (3 * n))
  const angle = (Math.PI + Math.acos(q / p ** 3)) / 3
  return 2 * p * Math.cos(angle) - shift
}

/** The reference's score statistic; NaN wherever its estimate or its variance is none. */
export function referenceScore(a: Count, b: Count, difference: number): number {
  const q = second(a, b, difference)
  const p = q + difference
  const n = a.n + b.n
  const variance = ((p * (1 - p)) / a.n + (q * (1 - q)) / b.n) * (n / (n - 1))
  return (a.successes / a.n - b.successes / b.n - difference) / Math.sqrt(variance)
}

/**
 * The reference's score interval: the roots of its statistic between the estimate and a widened Wald interval, by
 * Brent's method, which walks on where the statistic is not a number and may then end at 0. null where it refuses.
 */
export function referenceScoreInterval(
  a: Count,
  b: Count,
  level: number,
): { low: number | null; high: number | null } {
  const wald = waldDifference(a, b, level)
  const excess = (difference: number) =>
    2 * normalUpper(Math.abs(referenceScore(a, b, difference))) - (1 - level)
  const estimate = a.successes / a.n - b.successes / b.n
  return {
    low: brentRoot(excess, wald.low - 0.25 * Math.abs(wald.low), estimate),
    high: brentRoot(excess, estimate, Math.min(wald.high + 0.5 * Math.abs(wald.high), 0.99999)),
  }
}
