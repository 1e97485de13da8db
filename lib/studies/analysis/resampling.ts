import type { DiceKey } from '../../statistics/resampling/dice'

/** How intervals and tests are made: the same dice for every axis and arm of a study. */
export interface Resampling {
  readonly key: DiceKey
  readonly level: number
  readonly replicates: number
  readonly permutations: number
}

/** The pigeonhole bootstrap visits every rating in every replicate; so many are enough for a percentile. */
export const overRaters = ({ replicates }: Resampling): number => Math.min(replicates, 2000)

/**
 * With fewer raters nothing is said of raters at large: a resample of three is mostly one of them counted twice, and
 * where they differ in severity such an interval covers as little as 80 % (`npm run simulate -- study-intervals`).
 */
export const leastRaters = 5
