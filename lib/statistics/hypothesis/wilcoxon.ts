import { type Alternative, pValue } from './alternative'
import { midRanks } from './mid-ranks'
import { normalTest, type TestResult } from './normal-test'

/** What becomes of pairs without a difference: dropped, ranked and then left out, or shared between both sides. */
export type ZeroMethod = 'wilcox' | 'pratt' | 'zsplit'

export interface WilcoxonOptions {
  readonly zeros?: ZeroMethod
  readonly alternative?: Alternative
  /** Continuity correction of ½. */
  readonly corrected?: boolean
}

/**
 * Wilcoxon's signed-rank test by the normal approximation with tie-corrected variance. The statistic is the smaller
 * rank sum when two-sided, else the sum of positive ranks.
 *
 * @returns null when there is no difference to rank (never for `zsplit` unless there are no pairs)
 * @see Wilcoxon (1945), Biometrics Bulletin 1; Pratt (1959), JASA 54
 */
export function wilcoxonApproximate(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { zeros = 'wilcox', alternative = 'two-sided', corrected = false }: WilcoxonOptions = {},
): TestResult | null {
  const all = Float64Array.from({ length: x.length }, (_, i) => (x[i] as number) - (y[i] as number))
  const zeroCount = all.filter((difference) => difference === 0).length
  if (all.length === 0 || (zeros !== 'zsplit' && zeroCount === all.length)) return null

  const kept = zeros === 'wilcox' ? all.filter((difference) => difference !== 0) : all
  const n = kept.length
  const { ranks } = midRanks(kept.map(Math.abs))
  let positive = 0
  let negative = 0
  let shared = 0
  kept.forEach((difference, i) => {
    const rank = ranks[i] as number
    if (difference > 0) positive += rank
    else if (difference < 0) negative += rank
    else shared += rank
  })
  if (zeros === 'zsplit') {
    positive += shared / 2
    negative += shared / 2
  }

  let mean = (n * (n + 1)) / 4
  let variance = n * (n + 1) * (2 * n + 1)
  let tied = ranks
  if (zeros === 'pratt') {
    mean -= (zeroCount * (zeroCount + 1)) / 4
    variance -= zeroCount * (zeroCount + 1) * (2 * zeroCount + 1)
    tied = ranks.filter((_, i) => kept[i] !== 0)
  }
  for (const size of midRanks(tied).ties) variance -= (size * (size * size - 1)) / 2
  const statistic = alternative === 'two-sided' ? Math.min(positive, negative) : positive
  const shift = { 'two-sided': Math.sign(statistic - mean), greater: 1, less: -1 }[alternative] / 2
  const z = (statistic - mean - (corrected ? shift : 0)) / Math.sqrt(variance / 24)
  return { statistic, p: normalTest(z, alternative).p }
}

/**
 * Wilcoxon's signed-rank test by its exact permutation distribution, ties and all; zero differences are dropped.
 *
 * Doubled mid-ranks are whole numbers, so the distribution of the positive rank sum is found by adding one pair after
 * the other: exact in n³ steps.
 *
 * @returns the positive rank sum V and p; null when no difference is left
 */
export function wilcoxonExact(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  alternative: Alternative = 'two-sided',
): TestResult | null {
  const differences = Float64Array.from(
    { length: x.length },
    (_, i) => (x[i] as number) - (y[i] as number),
  ).filter((difference) => difference !== 0)
  const n = differences.length
  if (n === 0) return null
  const doubled = midRanks(differences.map(Math.abs)).ranks.map((rank) => Math.round(2 * rank))
  const largest = n * (n + 1)
  let probability = new Float64Array(largest + 1)
  probability[0] = 1
  let reached = 0
  let positive = 0
  doubled.forEach((rank, i) => {
    if ((differences[i] as number) > 0) positive += rank
    const next = new Float64Array(largest + 1)
    for (let sum = 0; sum <= reached; sum++) {
      const half = (probability[sum] as number) / 2
      next[sum] = (next[sum] as number) + half
      next[sum + rank] = (next[sum + rank] as number) + half
    }
    probability = next
    reached += rank
  })
  let notAbove = 0
  let notBelow = 0
  for (let sum = 0; sum <= largest; sum++) {
    if (sum <= positive) notAbove += probability[sum] as number
    if (sum >= positive) notBelow += probability[sum] as number
  }
  return { statistic: positive / 2, p: pValue(alternative, notAbove, notBelow) }
}
