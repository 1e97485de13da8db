import { chanceCorrected } from './chance-corrected'
import type { AgreementEstimate } from './estimate'
import type { CoefficientOptions } from './gwet'
import { itemAgreement } from './item-agreement'
import { sharesAgreement } from './shares-agreement'
import type { Tally } from './tally'
import { agreementWeights } from './weights'

/**
 * Fleiss' kappa for any number of ratings per item, weighted if asked: chance agreement from the pooled shares of
 * the categories. Undefined when all ratings fall into one category.
 *
 * @see Fleiss (1971), Psychological Bulletin 76; with missing ratings and weights Gwet (2014), chapters 2 and 3
 */
export function fleissKappa(
  tally: Tally,
  { weights = 'identity', level = 0.95 }: CoefficientOptions = {},
): AgreementEstimate {
  const matrix = agreementWeights(weights, tally.categories)
  const parts = itemAgreement(tally, matrix)
  const { expected, weightedShares } = sharesAgreement(parts.shares, matrix)
  const q = tally.categories.length
  const expectedOfItem = (i: number) => {
    let sum = 0
    for (let k = 0; k < q; k++) sum += (tally.counts[i * q + k] as number) * (weightedShares[k] as number)
    return sum / (parts.ratings[i] as number)
  }
  return chanceCorrected(parts, { expected, expectedOfItem, degree: 2 }, level)
}
