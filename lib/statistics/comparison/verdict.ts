import { normalCritical } from '../distributions/normal'
import { adjustHolm } from '../multiplicity/holm'
import type { Interval } from '../resampling/interval'

/** What a paired comparison may say of A against B. */
export type Verdict = 'better' | 'worse' | 'equivalent' | 'inconclusive'

/** The three words of published head-to-head tables. */
export type Outcome = 'win' | 'tie' | 'loss'

export interface VerdictOptions {
  /** Interval of A − B; null when it could not be found. */
  readonly interval: Interval | null
  readonly higherIsBetter: boolean
  /** Set when differences within ± margin count as none: the interval at level 1 − 2α, as two one-sided tests ask. */
  readonly equivalence?: { readonly margin: number; readonly interval: Interval } | null
}

/**
 * Better or worse when the interval leaves 0 out; else equivalent when the 1 − 2α interval lies within the margin
 * (the two one-sided tests of Schuirmann 1987); else inconclusive. A difference that is real and within the margin
 * is called by its direction, so that the two ways of looking never hide it.
 */
export function verdictOf({ interval, higherIsBetter, equivalence }: VerdictOptions): Verdict {
  if (interval) {
    const outcome = outcomeOf(interval, higherIsBetter)
    if (outcome !== 'tie') return outcome === 'win' ? 'better' : 'worse'
  }
  if (equivalence) {
    const { margin, interval: inner } = equivalence
    if (inner.low > -margin && inner.high < margin) return 'equivalent'
  }
  return 'inconclusive'
}

/** The published three-way definition: a tie when the interval of the difference contains 0. */
export function outcomeOf(interval: Interval, higherIsBetter: boolean): Outcome {
  if (interval.low <= 0 && interval.high >= 0) return 'tie'
  return interval.low > 0 === higherIsBetter ? 'win' : 'loss'
}

export interface TestedDifference {
  readonly difference: number
  readonly p: number
  readonly higherIsBetter: boolean
}

/**
 * The stricter three-way definition for a family of comparisons: win or loss only where Holm's adjusted p is at
 * most `alpha`, so that the chance of any false call in the family stays below it.
 */
export function holmOutcomes(
  family: readonly TestedDifference[],
  alpha = 0.05,
): { readonly outcome: Outcome; readonly adjustedP: number }[] {
  const adjusted = adjustHolm(family.map(({ p }) => p))
  return family.map(({ difference, higherIsBetter }, i) => {
    const adjustedP = adjusted[i] as number
    if (adjustedP > alpha || difference === 0) return { outcome: 'tie', adjustedP }
    return { outcome: difference > 0 === higherIsBetter ? 'win' : 'loss', adjustedP }
  })
}

/**
 * Smallest difference a comparison with this standard error detects with the given power in a two-sided test.
 *
 * @returns in the unit of the standard error
 */
export const detectableDifference = (standardError: number, alpha = 0.05, power = 0.8): number =>
  (normalCritical(1 - alpha) + normalCritical(2 * power - 1)) * standardError
