import { chiSquareUpper } from '../distributions/chi-square'
import { fUpper } from '../distributions/f'
import { midRanks } from './mid-ranks'
import type { TestResult } from './normal-test'

export interface Friedman extends TestResult {
  readonly degrees: number
  /** Mean rank of each system within instances, 1 for the smallest score. */
  readonly meanRanks: readonly number[]
  /** Kendall's coefficient of concordance: 0 no common order, 1 the same order everywhere. */
  readonly kendallW: number
  /** The F form, closer to its level than chi-squared; null for one instance, which has no degrees of freedom left. */
  readonly imanDavenport: (TestResult & { readonly degrees: readonly [number, number] }) | null
}

/**
 * Friedman's test of k systems scored on the same n instances or benchmarks, corrected for ties.
 *
 * @param scores one row per instance, one score per system
 * @returns null when every row is constant: no order at all
 * @see Friedman (1937), JASA 32; Iman and Davenport (1980), Communications in Statistics A9; Demšar (2006), JMLR 7
 */
export function friedmanTest(scores: readonly ArrayLike<number>[]): Friedman | null {
  const n = scores.length
  const k = scores[0]?.length ?? 0
  const sums = new Float64Array(k)
  let tied = 0
  for (const row of scores) {
    const { ranks, ties } = midRanks(row)
    ranks.forEach((rank, j) => {
      sums[j] = (sums[j] as number) + rank
    })
    for (const size of ties) tied += size * (size * size - 1)
  }
  const correction = 1 - tied / (n * k * (k * k - 1))
  if (!(correction > 1e-12)) return null
  const squares = sums.reduce((sum, value) => sum + value * value, 0)
  const statistic = ((12 / (n * k * (k + 1))) * squares - 3 * n * (k + 1)) / correction
  const f = ((n - 1) * statistic) / (n * (k - 1) - statistic)
  // complete concordance leaves nothing in the denominator but rounding
  const complete = n * (k - 1) - statistic < 1e-9 * n * (k - 1)
  const degrees = [k - 1, (k - 1) * (n - 1)] as const
  return {
    statistic,
    p: chiSquareUpper(statistic, k - 1),
    degrees: k - 1,
    meanRanks: Array.from(sums, (sum) => sum / n),
    kendallW: statistic / (n * (k - 1)),
    imanDavenport:
      n < 2
        ? null
        : complete
          ? { statistic: Number.POSITIVE_INFINITY, p: 0, degrees }
          : { statistic: f, p: fUpper(f, ...degrees), degrees },
  }
}
