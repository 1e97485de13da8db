import { chanceCorrected } from './chance-corrected'
import { type AgreementEstimate, undefinedAgreement } from './estimate'
import { itemAgreement } from './item-agreement'
import type { Tally } from './tally'
import { agreementWeights, type WeightScheme } from './weights'

export interface CoefficientOptions {
  /** AC1 with `identity`, AC2 with weights that give partial credit. */
  readonly weights?: WeightScheme
  readonly level?: number
}

/**
 * Gwet's AC1 (identity weights) and AC2: chance agreement from how evenly the categories are used, so that it stays
 * sensible when nearly all ratings fall into one. Missing ratings are allowed.
 *
 * @see Gwet (2008), British J. Mathematical and Statistical Psychology 61, 29–48
 */
export function gwetAgreement(
  tally: Tally,
  { weights = 'identity', level = 0.95 }: CoefficientOptions = {},
): AgreementEstimate {
  const { categories, counts } = tally
  const q = categories.length
  if (q < 2) return undefinedAgreement('there is only one category')
  const matrix = agreementWeights(weights, categories)
  const parts = itemAgreement(tally, matrix)
  const factor = matrix.reduce((sum, weight) => sum + weight, 0) / (q * (q - 1))
  const { shares, ratings } = parts
  const expected = factor * shares.reduce((sum, share) => sum + share * (1 - share), 0)
  const expectedOfItem = (i: number) => {
    let sum = 0
    for (let k = 0; k < q; k++)
      sum += ((counts[i * q + k] as number) / (ratings[i] as number)) * (1 - (shares[k] as number))
    return factor * sum
  }
  return chanceCorrected(parts, { expected, expectedOfItem, degree: 2 }, level)
}
