import { logGamma } from '../distributions/log-gamma'
import type { Count } from '../intervals/newcombe'

/** Probabilities that differ by less than this are equal: they differ by rounding. */
const sameProbability = 1 + 1e-7

/**
 * Exact test that two groups have the same odds in every stratum, with the margins of each stratum fixed: the
 * probability of every total of successes in the first group no more likely than the one seen. One stratum is Fisher's
 * test. A stratum whose margins allow one table only says nothing.
 *
 * @returns p two-sided, and how many successes of the first group chance would give; null where no stratum has both groups
 *   and both outcomes
 * @see Mehta, Patel and Gray (1985), JASA 80; `mantelhaen.test(exact = TRUE)` of R
 */
export function stratifiedExact(
  strata: readonly { readonly a: Count; readonly b: Count }[],
): { p: number; expected: number } | null {
  let distribution = [1]
  let least = 0
  let seen = 0
  let expected = 0
  for (const { a, b } of strata) {
    const own = hypergeometric(a, b)
    distribution = convolve(distribution, own.probabilities)
    least += own.low
    seen += a.successes
    expected += a.n + b.n === 0 ? 0 : (a.n * (a.successes + b.successes)) / (a.n + b.n)
  }
  if (distribution.length === 1) return null
  const most = (distribution[seen - least] as number) * sameProbability
  const p = distribution.reduce((sum, value) => (value <= most ? sum + value : sum), 0)
  return { p: Math.min(1, p), expected }
}

/** Successes among the first group, all margins fixed, from the least possible on. */
function hypergeometric(a: Count, b: Count): { low: number; probabilities: number[] } {
  const successes = a.successes + b.successes
  const low = Math.max(0, successes - b.n)
  const high = Math.min(a.n, successes)
  const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)
  const all = logChoose(a.n + b.n, successes)
  const probabilities = Array.from({ length: high - low + 1 }, (_, i) =>
    Math.exp(logChoose(a.n, low + i) + logChoose(b.n, successes - low - i) - all),
  )
  return { low, probabilities }
}

function convolve(x: readonly number[], y: readonly number[]): number[] {
  const sums = new Array<number>(x.length + y.length - 1).fill(0)
  x.forEach((p, i) => {
    y.forEach((q, j) => {
      sums[i + j] = (sums[i + j] as number) + p * q
    })
  })
  return sums
}
