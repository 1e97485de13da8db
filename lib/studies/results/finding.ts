import type { Difference } from '../analysis/numbers'

/**
 * What a contrast of two arms says of the first one. `better` and `worse` need a direction; without one a decided
 * difference is only `higher` or `lower`.
 */
export type Finding = 'better' | 'worse' | 'higher' | 'lower' | 'tie'

/**
 * A difference counts as found when its adjusted p is below 1 − level and its interval over items leaves zero out;
 * everything else is a tie, however far apart the two arms look.
 *
 * @param hasDirection whether more speaks for an arm
 * @returns null where nothing was tested
 */
export function findingOf(
  difference: Difference | null,
  { level, hasDirection }: { level: number; hasDirection: boolean },
): Finding | null {
  if (difference === null || difference.value === null || difference.pAdjusted === null) return null
  const { value, interval, pAdjusted } = difference
  // 1 − 0.95 is a little more than 0.05 in binary
  const isFound =
    pAdjusted < 1 - level - 1e-12 && interval !== null && (interval.low > 0 || interval.high < 0)
  if (!isFound) return 'tie'
  if (value > 0) return hasDirection ? 'better' : 'higher'
  return hasDirection ? 'worse' : 'lower'
}

/** Whether a found difference would also be expected of other raters: its interval over both leaves zero out. */
export function holdsForOtherRaters({ intervalOverRaters }: Difference): boolean | null {
  if (intervalOverRaters === null) return null
  return intervalOverRaters.low > 0 || intervalOverRaters.high < 0
}
