import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import type { MissingRule } from '../scoring/task'

/** What decides who ranks: what a missing prediction counts as, or that only raters can judge the answers. */
export type RankingRule = MissingRule | 'study'

export const rankingRule = ({
  judging,
  missing,
}: Pick<BenchmarkDescriptor, 'judging' | 'missing'>): RankingRule => judging ?? missing

/**
 * Why a submission is shown without a rank; null where it ranks.
 *
 * Where missing predictions count as wrong, a partial file ranks: it can only lose by what it leaves out. Where they
 * are dropped it would choose the instances it is judged on, so its value is shown and does not rank. Answers that only
 * raters can judge never rank by what a metric can say of them.
 */
export function unrankedBecause(
  rule: RankingRule,
  { answeredCount, instanceCount }: { answeredCount: number; instanceCount: number },
): string | null {
  if (rule === 'study') return 'its answers wait for a study by raters'
  if (rule !== 'dropped' || answeredCount === instanceCount) return null
  return `answers ${answeredCount} of ${instanceCount} instances, and the others are not counted`
}
