import type { MissingRule } from '../scoring/task'

/**
 * Why a submission is shown without a rank; null where it ranks.
 *
 * Where missing predictions count as wrong, a partial file ranks: it can only lose by what it leaves out. Where they
 * are dropped it would choose the instances it is judged on, so its value is shown and does not rank.
 */
export function unrankedBecause(
  missing: MissingRule,
  { answeredCount, instanceCount }: { answeredCount: number; instanceCount: number },
): string | null {
  if (missing !== 'dropped' || answeredCount === instanceCount) return null
  return `answers ${answeredCount} of ${instanceCount} instances, and the others are not counted`
}
