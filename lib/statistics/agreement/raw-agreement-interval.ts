import { wilsonOfMean } from '../intervals/wilson-of-mean'
import type { Interval } from '../resampling/interval'
import { randolphKappa } from './brennan-prediger'
import type { AgreementEstimate } from './estimate'
import { itemAgreement } from './item-agreement'
import { rawAgreement } from './raw-agreement'
import type { Tally } from './tally'
import { agreementWeights } from './weights'

/**
 * Raw agreement with Wilson's interval over items, which also holds for few items and where raters agree on all of
 * them: ten of ten in agreement still allow less.
 */
export function rawAgreementWilson(tally: Tally, level = 0.95): AgreementEstimate {
  const estimate = rawAgreement(tally, { level })
  return estimate.value === null ? estimate : { ...estimate, interval: intervalOf(tally, level) }
}

/** Randolph's kappa with the interval of the raw agreement, of which it is a linear function. */
export function randolphWilson(tally: Tally, level = 0.95): AgreementEstimate {
  const estimate = randolphKappa(tally, level)
  if (estimate.value === null) return estimate
  const raw = intervalOf(tally, level)
  const chance = 1 / tally.categories.length
  const corrected = (agreement: number) => (agreement - chance) / (1 - chance)
  return {
    ...estimate,
    interval: raw && { ...raw, low: corrected(raw.low), high: corrected(raw.high) },
  }
}

function intervalOf(tally: Tally, level: number): Interval | null {
  const { agreement, ratings } = itemAgreement(tally, agreementWeights('identity', tally.categories))
  return wilsonOfMean(
    agreement.filter((_, i) => (ratings[i] as number) >= 2),
    level,
  )
}
