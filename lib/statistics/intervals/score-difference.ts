import { normalCritical } from '../distributions/normal'
import type { Interval } from '../resampling/interval'
import type { Count } from './newcombe'

/**
 * Score statistic of "p₁ − p₂ = difference": the difference left over, by its standard error at the most likely pair
 * of proportions that far apart, with the factor N / (N − 1).
 *
 * @see Miettinen and Nurminen (1985), Statistics in Medicine 4, 213–226
 */
export function scoreStatistic(a: Count, b: Count, difference: number): number {
  const left = a.successes / a.n - b.successes / b.n - difference
  const second = constrainedSecond(a, b, difference)
  const first = second + difference
  const total = a.n + b.n
  const variance = ((first * (1 - first)) / a.n + (second * (1 - second)) / b.n) * (total / (total - 1))
  if (left === 0) return 0
  return left / Math.sqrt(Math.max(0, variance))
}

/**
 * Miettinen and Nurminen's score interval for the difference of two independent proportions: the differences whose
 * score statistic stays within z.
 */
export function scoreDifference(a: Count, b: Count, level = 0.95): Interval {
  const z = normalCritical(level)
  const estimate = a.successes / a.n - b.successes / b.n
  return {
    low: crossing(a, b, estimate, -1, z),
    high: crossing(a, b, estimate, 1, z),
    level,
    method: 'Miettinen-Nurminen score',
  }
}

/** Where |statistic| reaches z between the estimate and an end of [−1, 1]; the end when it never does. */
function crossing(a: Count, b: Count, estimate: number, end: number, z: number): number {
  let inside = estimate
  let outside = end
  if (!(Math.abs(scoreStatistic(a, b, end * (1 - 1e-12))) > z)) return end
  for (let step = 0; step < 100 && inside !== outside; step++) {
    const middle = (inside + outside) / 2
    if (middle === inside || middle === outside) break
    if (Math.abs(scoreStatistic(a, b, middle)) > z) outside = middle
    else inside = middle
  }
  return (inside + outside) / 2
}

/** The second proportion at the maximum of the likelihood under p₁ = p₂ + difference. By halving: the log-likelihood is concave, so its slope falls. */
function constrainedSecond(a: Count, b: Count, difference: number): number {
  const lowest = Math.max(0, -difference)
  const highest = Math.min(1, 1 - difference)
  const slope = (p: number): number =>
    term(a.successes, p + difference) -
    term(a.n - a.successes, 1 - p - difference) +
    term(b.successes, p) -
    term(b.n - b.successes, 1 - p)
  let low = lowest
  let high = highest
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    const value = slope(middle)
    if (value === 0) return middle
    if (value > 0) low = middle
    else high = middle
  }
}

const term = (count: number, p: number): number => (count === 0 ? 0 : count / p)
