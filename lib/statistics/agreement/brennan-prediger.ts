import { chanceCorrected } from './chance-corrected'
import { type AgreementEstimate, undefinedAgreement } from './estimate'
import type { CoefficientOptions } from './gwet'
import { itemAgreement } from './item-agreement'
import type { Tally } from './tally'
import { agreementWeights } from './weights'

/**
 * Brennan and Prediger's coefficient, for identity weights the free-marginal kappa of Randolph: chance agreement is
 * that of raters who choose every category equally often, whether or not it was ever used.
 *
 * @see Brennan and Prediger (1981), Educational and Psychological Measurement 41; Randolph (2005)
 */
export function brennanPrediger(
  tally: Tally,
  { weights = 'identity', level = 0.95 }: CoefficientOptions = {},
): AgreementEstimate {
  const q = tally.categories.length
  if (q < 2) return undefinedAgreement('there is only one category')
  const matrix = agreementWeights(weights, tally.categories)
  const expected = matrix.reduce((sum, weight) => sum + weight, 0) / (q * q)
  return chanceCorrected(
    itemAgreement(tally, matrix),
    { expected, expectedOfItem: () => expected, degree: 0 },
    level,
  )
}

/** Randolph's free-marginal kappa: `brennanPrediger` without weights. */
export const randolphKappa = (tally: Tally, level = 0.95): AgreementEstimate =>
  brennanPrediger(tally, { level })
