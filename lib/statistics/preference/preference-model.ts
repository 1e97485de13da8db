import { waldInterval } from '../intervals/wald'
import type { Interval } from '../resampling/interval'

/** Strengths of systems on the natural log scale with mean 0, or the reason why there are none. */
export type PreferenceModel = FittedModel | UndefinedModel

export interface FittedModel {
  readonly strengths: Float64Array
  /** Of the strengths centred at mean 0, row by row. */
  readonly covariance: Float64Array
  readonly logLikelihood: number
}

export interface UndefinedModel {
  readonly strengths: null
  /** Continues the sentence "undefined, because …". */
  readonly undefinedBecause: string
  /** Group of each system: systems of different groups cannot be put on one scale. */
  readonly groups: readonly number[] | null
}

/** Standard error of each strength centred at mean 0. */
export function strengthErrors({ strengths, covariance }: FittedModel): Float64Array {
  const size = strengths.length
  return strengths.map((_, i) => Math.sqrt(Math.max(0, covariance[i * size + i] as number)))
}

/** Standard error of the difference of two strengths. */
export function differenceError({ strengths, covariance }: FittedModel, i: number, j: number): number {
  const size = strengths.length
  const at = (a: number, b: number) => covariance[a * size + b] as number
  return Math.sqrt(Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j)))
}

/** Intervals of the strengths, one at a time; for a ranking see `normalRankSets` with the same covariance. */
export function strengthIntervals(model: FittedModel, level = 0.95): Interval[] {
  const errors = strengthErrors(model)
  return Array.from(model.strengths, (strength, i) => waldInterval(strength, errors[i] as number, level))
}
