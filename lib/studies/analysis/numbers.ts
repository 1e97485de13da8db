import type { Interval } from '../../statistics/resampling/interval'

/** How much a number rests on. */
export interface Counts {
  readonly items: number
  readonly ratings: number
  readonly raters: number
}

/** A number with its intervals: over other items like these, and over other items and other raters. */
export interface Estimate {
  readonly value: number | null
  readonly interval: Interval | null
  /** Pigeonhole bootstrap over items and raters; null with fewer than five raters, who say too little of others. */
  readonly intervalOverRaters: Interval | null
}

export interface Difference extends Estimate {
  /** Two-sided; null where nothing could be tested. */
  readonly p: number | null
  /** Adjusted over the axes of this pair of arms. */
  readonly pAdjusted: number | null
  readonly test: string
  /**
   * Permutations drawn at random; null where p is exact or follows from a formula. Results frozen before it was recorded
   * have none: there all permutation tests drew.
   */
  readonly drawn?: number | null
}
