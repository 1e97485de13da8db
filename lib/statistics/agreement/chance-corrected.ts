import { type AgreementEstimate, overItems, undefinedAgreement } from './estimate'
import type { ItemAgreement } from './item-agreement'

interface ChanceCorrection {
  /** Agreement expected by chance. */
  readonly expected: number
  /** Each rated item's contribution to it: their mean is `expected`. */
  readonly expectedOfItem: (item: number) => number
  /** How `expected` moves with the ratings: 2 when it is quadratic in the shares, 0 when it is fixed. */
  readonly degree: 0 | 1 | 2
}

export const noPair = 'no item was rated twice'
export const noChance = 'all ratings fall into one category, so chance alone gives perfect agreement'

/**
 * (observed − expected) / (1 − expected) with its linearised standard error over items.
 *
 * The contribution of an item is (n/n')(a_i − pe [r_i ≥ 2])/(1 − pe) − degree (1 − κ)(pe_i − pe)/(1 − pe), with n
 * rated and n' pairable items.
 *
 * @see Gwet (2008), British J. Mathematical and Statistical Psychology 61; Gwet (2014), chapter 5
 */
export function chanceCorrected(
  { ratings, agreement, pairable, rated, observed }: ItemAgreement,
  { expected, expectedOfItem, degree }: ChanceCorrection,
  level: number,
): AgreementEstimate {
  if (pairable === 0) return undefinedAgreement(noPair)
  if (!(1 - expected > 1e-12)) return undefinedAgreement(noChance)
  const value = (observed - expected) / (1 - expected)
  const influences = new Float64Array(rated)
  let at = 0
  for (let i = 0; i < ratings.length; i++) {
    const given = ratings[i] as number
    if (given === 0) continue
    const own = given < 2 ? 0 : (rated / pairable) * ((agreement[i] as number) - expected)
    const moved = degree === 0 ? 0 : degree * (1 - value) * (expectedOfItem(i) - expected)
    influences[at++] = (own - moved) / (1 - expected)
  }
  return overItems({ value, observed, expected }, influences, level)
}
