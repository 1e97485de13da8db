import { cohenKappa } from '../../statistics/agreement/cohen-kappa'
import type { AgreementRating, AgreementScale } from './agreement-scale'
import { type Coefficient, coefficientOver } from './coefficient'
import { groupBy, pairsOf } from './pairs'

/** How one rater used the categories. */
export interface RaterMarginals {
  readonly rater: string
  readonly ratings: number
  readonly counts: readonly number[]
}

/** Two raters on the units that both rated. */
export interface RaterPair {
  readonly a: string
  readonly b: string
  readonly units: number
  readonly agreeing: number
  readonly kappa: Coefficient
  /** Linearly weighted; null for names. */
  readonly weightedKappa: Coefficient | null
}

/** Hundreds of raters have tens of thousands of pairs; those with most in common are listed. */
const mostListed = 120

export function raterMarginals(ratings: readonly AgreementRating[], categories: number): RaterMarginals[] {
  return [...groupBy(ratings, ({ rater }) => rater)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rater, own]) => ({
      ...{ rater, ratings: own.length },
      counts: Array.from(
        { length: categories },
        (_, category) => own.filter((rating) => rating.category === category).length,
      ),
    }))
}

/** @param units each with two ratings or more */
export function raterPairs(
  units: readonly (readonly AgreementRating[])[],
  { level, labels }: AgreementScale,
): { listed: RaterPair[]; leftOut: number } {
  const together = groupBy(
    units.flatMap((unit) =>
      pairsOf(unit.toSorted((x, y) => (x.rater < y.rater ? -1 : 1))).map(([x, y]) => ({ x, y })),
    ),
    ({ x, y }) => JSON.stringify([x.rater, y.rater]),
  )
  const byUnits = [...together.values()].sort((p, q) => q.length - p.length)
  const listed = byUnits.slice(0, mostListed).map((both): RaterPair => {
    const categories = labels.map((_, i) => i)
    const kappa = (weights: 'identity' | 'linear') =>
      coefficientOver(
        both.length,
        cohenKappa(
          both.map(({ x }) => x.category),
          both.map(({ y }) => y.category),
          { weights, categories },
        ),
      )
    return {
      ...{ a: both[0]?.x.rater ?? '', b: both[0]?.y.rater ?? '', units: both.length },
      agreeing: both.filter(({ x, y }) => x.category === y.category).length,
      kappa: kappa('identity'),
      weightedKappa: level === 'nominal' ? null : kappa('linear'),
    }
  })
  return {
    listed: listed.sort((p, q) => (p.a === q.a ? (p.b < q.b ? -1 : 1) : p.a < q.a ? -1 : 1)),
    leftOut: byUnits.length - listed.length,
  }
}
