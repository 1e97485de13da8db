import { bootstrapAlpha } from '../../statistics/agreement/bootstrap-alpha'
import type { MeasurementLevel } from '../../statistics/agreement/category-distances'
import { fleissKappa } from '../../statistics/agreement/fleiss-kappa'
import { gwetAgreement } from '../../statistics/agreement/gwet'
import { krippendorffAlpha } from '../../statistics/agreement/krippendorff-alpha'
import { randolphWilson, rawAgreementWilson } from '../../statistics/agreement/raw-agreement-interval'
import { type Tally, tallyByItem } from '../../statistics/agreement/tally'
import type { AgreementRating, AgreementScale } from './agreement-scale'
import { type Coefficient, coefficient, coefficientOver, withInterval } from './coefficient'
import { type IccPanel, iccPanel } from './icc-panel'
import { groupBy } from './pairs'
import { type RaterMarginals, type RaterPair, raterMarginals, raterPairs } from './rater-pairs'
import type { Resampling } from './resampling'

export interface AgreementPanel {
  readonly level: AgreementScale['level']
  readonly categories: readonly string[]
  readonly n: {
    readonly units: number
    /** Units with two ratings or more: all that agreement is known from. */
    readonly pairable: number
    readonly ratings: number
    readonly raters: number
  }
  /** Share of agreeing pairs of ratings, mean over units. */
  readonly raw: Coefficient
  readonly unanimous: number
  /** Krippendorff's, by the distances that fit the scale; the last is the primary one. */
  readonly alpha: readonly { readonly level: MeasurementLevel; readonly coefficient: Coefficient }[]
  readonly fleiss: Coefficient
  /** Free-marginal: chance takes every category to be as likely. */
  readonly randolph: Coefficient
  readonly ac1: Coefficient
  /** Intraclass correlations where all units have the same raters; null for names. */
  readonly icc: IccPanel | null
  /** Share of each category, mean over units. */
  readonly shares: readonly number[]
  readonly raters: readonly RaterMarginals[]
  readonly pairs: readonly RaterPair[]
  /** Pairs of raters not listed, those with the fewest units in common. */
  readonly pairsLeftOut: number
}

/** With more categories the resampled table of pairs grows too large; the linearised interval is shown instead. */
const mostResampled = 25

/**
 * Agreement of raters on one axis, by several coefficients side by side: where nearly all ratings are alike, those with
 * fixed margins (alpha, Fleiss) can be low while raters agree on almost everything.
 */
export function agreementPanel(
  ratings: readonly AgreementRating[],
  scale: AgreementScale,
  resampling: Resampling,
): AgreementPanel {
  const units = [...groupBy(ratings, ({ unit }) => unit).values()]
  const categories = scale.scores ?? scale.labels
  const tally = tallyByItem(
    units.map((unit) => unit.map(({ category }) => categories[category] as number | string)),
    categories,
  )
  const pairable = units.filter((unit) => unit.length > 1)
  const levels: MeasurementLevel[] =
    scale.level === 'nominal'
      ? ['nominal']
      : scale.level === 'ordinal'
        ? ['nominal', 'ordinal']
        : ['nominal', 'interval', 'ordinal']
  const { listed, leftOut } = raterPairs(pairable, scale)
  const { level } = resampling
  return {
    ...{ level: scale.level, categories: scale.labels },
    n: {
      units: units.length,
      pairable: pairable.length,
      ratings: ratings.length,
      raters: new Set(ratings.map(({ rater }) => rater)).size,
    },
    raw: coefficient(rawAgreementWilson(tally, level)),
    unanimous: pairable.filter((unit) => unit.every(({ category }) => category === unit[0]?.category)).length,
    alpha: levels.map((measurement) => ({
      level: measurement,
      coefficient: alpha(tally, pairable.length, measurement, resampling),
    })),
    fleiss: coefficientOver(pairable.length, fleissKappa(tally, { level })),
    randolph: coefficient(randolphWilson(tally, level)),
    // holds its level from ten items on: `npm run simulate -- agreement`
    ac1: coefficientOver(pairable.length, gwetAgreement(tally, { level }), 10),
    icc: scale.scores && iccPanel(pairable, scale.scores, level),
    shares: sharesOf(units, scale.labels.length),
    raters: raterMarginals(ratings, scale.labels.length),
    pairs: listed,
    pairsLeftOut: leftOut,
  }
}

function alpha(
  tally: Tally,
  pairable: number,
  measurement: MeasurementLevel,
  { key, level, replicates }: Resampling,
): Coefficient {
  const estimate = coefficientOver(pairable, krippendorffAlpha(tally, { measurement, level }))
  if (estimate.value === null || !estimate.interval || tally.categories.length > mostResampled)
    return estimate
  const drawn = bootstrapAlpha(tally, { key, measurement, level, replicates: Math.min(replicates, 2000) })
  return drawn
    ? withInterval(estimate.value, { ...drawn, method: 'bootstrap over items' })
    : {
        ...{ value: estimate.value, interval: null },
        noIntervalBecause: 'too many resamples of the items have no disagreement left',
      }
}

function sharesOf(units: readonly (readonly AgreementRating[])[], categories: number): number[] {
  const shares = new Array<number>(categories).fill(0)
  for (const unit of units)
    for (const { category } of unit)
      shares[category] = (shares[category] ?? 0) + 1 / unit.length / units.length
  return shares
}
