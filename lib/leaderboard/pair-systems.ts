import type { Setting } from '../submissions/setting'
import { bestMatch, type MatchCandidate } from './best-match'

export interface SubmissionPair<C> {
  readonly a: C
  readonly b: C
  /** In words, first against second; empty where the settings are comparable. */
  readonly mismatches: string[]
}

/**
 * Which submission of each of two systems to hold against each other on one benchmark: the pair whose settings differ
 * in the fewest entries; among equals the one that answers most, then the better of the first system's.
 *
 * @returns null when either has none with a value
 */
export function pairSubmissions<C extends MatchCandidate & { readonly setting: Setting | null }>(
  first: readonly C[],
  second: readonly C[],
  higherIsBetter: boolean,
): SubmissionPair<C> | null {
  const sign = higherIsBetter ? 1 : -1
  const [best] = first
    .flatMap((a) => {
      const match = a.value === null ? null : bestMatch(a.setting, second, higherIsBetter)
      return match ? [{ a, b: match.candidate, mismatches: match.mismatches }] : []
    })
    .sort(
      (x, y) =>
        x.mismatches.length - y.mismatches.length ||
        y.a.answeredCount + y.b.answeredCount - (x.a.answeredCount + x.b.answeredCount) ||
        sign * ((y.a.value as number) - (x.a.value as number)) ||
        (x.a.id < y.a.id ? -1 : 1),
    )
  return best ?? null
}
