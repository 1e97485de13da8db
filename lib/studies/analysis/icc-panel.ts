import { intraclassCorrelations } from '../../statistics/agreement/intraclass-correlation'
import type { AgreementRating } from './agreement-scale'
import { type Coefficient, ofDifferences } from './coefficient'

/** Two forms, named, since different forms are never compared: one rater's absolute agreement, consistency of the mean of k. */
export interface IccPanel {
  readonly raters: number
  readonly units: number
  readonly icc21: Coefficient
  readonly icc3k: Coefficient
}

/**
 * Intraclass correlations of scores, where every unit was rated by the same raters.
 *
 * @param units each with two ratings or more
 */
export function iccPanel(
  units: readonly (readonly AgreementRating[])[],
  scores: readonly number[],
  level: number,
): IccPanel {
  const raters = [...new Set(units.flat().map(({ rater }) => rater))].sort()
  const shape = { raters: raters.length, units: units.length }
  const undefinedPanel = (undefinedBecause: string): IccPanel => {
    const none = { value: null, undefinedBecause }
    return { ...shape, icc21: none, icc3k: none }
  }
  if (units.some((unit) => unit.length !== raters.length))
    return undefinedPanel('not all items were rated by the same raters')
  const table = units.map((unit) => {
    const scoreBy = new Map(unit.map(({ rater, category }) => [rater, scores[category] as number]))
    return raters.map((rater) => scoreBy.get(rater) as number)
  })
  const found = intraclassCorrelations(table, level)
  if ('undefinedBecause' in found) return undefinedPanel(found.undefinedBecause)
  const { ICC2, ICC3k } = found
  return {
    ...shape,
    icc21: ofDifferences(ICC2),
    icc3k: ofDifferences(ICC3k),
  }
}
