import type { MatchCandidate } from './best-match'
import { type RankingRule, unrankedBecause } from './eligibility'
import { definedOrNull } from './order'

interface Candidate extends Omit<MatchCandidate, 'setting'> {
  readonly instanceCount: number
}

/**
 * The submission a system shows its best with: of those that may rank, the one with the best value; among equals the
 * one that answers most instances, then the older.
 *
 * Chosen by the score it is then compared with, so its value is optimistic, the more so the more were tried: pages that
 * use it say so.
 *
 * @returns null when none has a value and may rank
 */
export function bestSubmission<C extends Candidate>(
  submissions: readonly C[],
  { higherIsBetter, missing }: { higherIsBetter: boolean; missing: RankingRule },
): C | null {
  const sign = higherIsBetter ? 1 : -1
  const [best] = submissions
    .filter((one) => definedOrNull(one.value) !== null && unrankedBecause(missing, one) === null)
    .sort(
      (a, b) =>
        sign * ((b.value as number) - (a.value as number)) ||
        b.answeredCount - a.answeredCount ||
        a.createdAt.getTime() - b.createdAt.getTime() ||
        (a.id < b.id ? -1 : 1),
    )
  return best ?? null
}
