import { normalCritical } from '@/lib/statistics/distributions/normal'
import { waldDifference } from '@/lib/statistics/intervals/difference'
import type { Count } from '@/lib/statistics/intervals/newcombe'
import { type ConstrainedEstimate, scoreStatistic } from '@/lib/statistics/intervals/score-difference'

/**
 * The constrained estimate as the reference (statsmodels 0.13.5) works it out. Its cubic has a slip: where Miettinen
 * and Nurminen (1985) have the second sample's size n₂ in the linear coefficient, it has its count, so this is not the
 * maximum of the likelihood. The library's own estimate is tested against published intervals instead.
 */
export const referenceSecond: ConstrainedEstimate = (a, b, difference) => {
  const n = a.n + b.n
  const count = a.successes + b.successes
  const square = ((a.n + 2 * b.n) * difference - n - count) / (3 * n)
  const linear = (b.successes * difference - n - 2 * b.successes) * difference + count
  const constant = b.successes * difference * (1 - difference)
  const q = square ** 3 - (linear * square) / (2 * n) + constant / (2 * n)
  const p = Math.sign(q) * Math.sqrt(square ** 2 - linear / (3 * n))
  return 2 * p * Math.cos((Math.PI + Math.acos(q / p ** 3)) / 3) - square
}

/**
 * The reference's score interval: the roots of its statistic between the estimate and a widened Wald interval. null
 * where its statistic is not a number there.
 */
export function referenceScoreInterval(
  a: Count,
  b: Count,
  level: number,
): { low: number | null; high: number | null } {
  const wald = waldDifference(a, b, level)
  const z = normalCritical(level)
  const excess = (difference: number) => Math.abs(scoreStatistic(a, b, difference, referenceSecond)) - z
  const estimate = a.successes / a.n - b.successes / b.n
  const root = (end: number): number | null => {
    let [inside, outside] = [estimate, end]
    if (!(excess(outside) > 0)) return null
    for (let step = 0; step < 200; step++) {
      const middle = (inside + outside) / 2
      const value = excess(middle)
      if (Number.isNaN(value)) return null
      if (value > 0) outside = middle
      else inside = middle
    }
    return inside
  }
  return {
    low: root(wald.low - 0.25 * Math.abs(wald.low)),
    high: root(Math.min(wald.high + 0.5 * Math.abs(wald.high), 0.99999)),
  }
}
