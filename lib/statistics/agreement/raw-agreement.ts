import { noPair } from './chance-corrected'
import { type AgreementEstimate, overItems, undefinedAgreement } from './estimate'
import { itemAgreement } from './item-agreement'
import type { Tally } from './tally'
import { agreementWeights, type WeightScheme } from './weights'

/** Mean share of agreeing pairs of ratings over items with two or more; not corrected for chance. */
export function rawAgreement(
  tally: Tally,
  { weights = 'identity', level = 0.95 }: { weights?: WeightScheme; level?: number } = {},
): AgreementEstimate {
  const parts = itemAgreement(tally, agreementWeights(weights, tally.categories))
  if (parts.pairable === 0) return undefinedAgreement(noPair)
  const agreement = parts.agreement.filter((_, i) => (parts.ratings[i] as number) >= 2)
  return overItems({ value: parts.observed, observed: parts.observed, expected: 0 }, agreement, level)
}
