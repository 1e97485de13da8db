import { binomialTest } from '../hypothesis/binomial-test'
import { wilson } from '../intervals/wilson'
import type { Interval } from '../resampling/interval'
import type { Battle } from './pair-counts'

export interface SidePreference {
  readonly first: number
  readonly second: number
  readonly ties: number
  /** Share of decided battles that went to the side shown first; null when none was decided. */
  readonly share: number | null
  readonly interval: Interval | null
  /** Exact binomial p of "both sides are preferred equally often". */
  readonly p: number
}

/**
 * Is the side shown first (left, or above) preferred whatever stands there? Sides are drawn at random, so without such
 * a habit each wins half of the decided battles. For an estimate free of who stood where, give
 * `bradleyTerryWithCovariates` a covariate of ones.
 */
export function sidePreference(battles: Iterable<Battle>, level = 0.95): SidePreference {
  const counts = { first: 0, second: 0, tie: 0 }
  for (const { preferred } of battles) counts[preferred]++
  const decided = counts.first + counts.second
  return {
    first: counts.first,
    second: counts.second,
    ties: counts.tie,
    share: decided === 0 ? null : counts.first / decided,
    interval: wilson(counts.first, decided, level),
    p: binomialTest(counts.first, decided),
  }
}
