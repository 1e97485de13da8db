import type { TestResult } from '../hypothesis/normal-test'

/** Differences between these bounds count as none. */
export interface Margins {
  readonly low: number
  readonly high: number
}

/**
 * Two one-sided tests: `lower` against "at or below the lower margin", `upper` against "at or above the upper one".
 * The two are equivalent at level α when p ≤ α, which is the same as the 1 − 2α interval lying inside the margins.
 * `lower` alone is the test of non-inferiority.
 *
 * @see Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15
 */
export interface Equivalence {
  readonly p: number
  readonly lower: TestResult
  readonly upper: TestResult
}

export const bothTests = (lower: TestResult, upper: TestResult): Equivalence => ({
  p: Math.max(lower.p, upper.p),
  lower,
  upper,
})

/** Both tests of an estimate with a standard error that depends on the margin only through `errorAt`. */
export function testMargins(
  { low, high }: Margins,
  statisticAt: (margin: number) => number,
  upperTail: (statistic: number) => number,
): Equivalence {
  const lower = statisticAt(low)
  const upper = statisticAt(high)
  return bothTests({ statistic: lower, p: upperTail(lower) }, { statistic: upper, p: upperTail(-upper) })
}
