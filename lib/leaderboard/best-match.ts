import type { Setting } from '../submissions/setting'
import { definedOrNull } from './order'
import { settingMismatches } from './setting-mismatches'

export interface MatchCandidate {
  readonly id: string
  readonly setting: Setting | null
  /** Instances it answers. */
  readonly answeredCount: number
  /** Its primary metric. */
  readonly value: number | null
  readonly createdAt: Date
}

export interface BestMatch<C extends MatchCandidate> {
  readonly candidate: C
  /** In words, this submission against the candidate; empty where the settings are comparable. */
  readonly mismatches: string[]
}

/**
 * The submission of another system that a submission is held against: of those with a value, the one whose setting
 * differs in the fewest entries; among equals the one that answers most instances, then the one with the better value
 * (the strictest opponent, so that nobody picks a weak one), then the older.
 *
 * @returns null when no candidate has a value
 */
export function bestMatch<C extends MatchCandidate>(
  setting: Setting | null,
  candidates: readonly C[],
  higherIsBetter: boolean,
): BestMatch<C> | null {
  const sign = higherIsBetter ? 1 : -1
  const [best] = candidates
    .filter(({ value }) => definedOrNull(value) !== null)
    .map((candidate) => ({ candidate, mismatches: settingMismatches(setting, candidate.setting) }))
    .sort(
      (a, b) =>
        a.mismatches.length - b.mismatches.length ||
        b.candidate.answeredCount - a.candidate.answeredCount ||
        sign * ((b.candidate.value as number) - (a.candidate.value as number)) ||
        a.candidate.createdAt.getTime() - b.candidate.createdAt.getTime() ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    )
  return best ?? null
}
