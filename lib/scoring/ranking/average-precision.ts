import { orderByValue } from './order'

/**
 * Average precision: Σ (R_k − R_{k−1}) P_k over the distinct scores from high to low, tied scores entering together,
 * without interpolation.
 *
 * @param positive truthy for instances of the positive class
 * @returns null when there is no positive instance (scikit-learn gives 0)
 */
export function averagePrecision(
  positive: ArrayLike<number | boolean>,
  scores: ArrayLike<number>,
): number | null {
  const order = orderByValue(scores)
  let found = 0
  let seen = 0
  let sum = 0
  for (let at = order.length - 1; at >= 0; ) {
    const score = scores[order[at]!]!
    let group = 0
    for (; at >= 0 && scores[order[at]!] === score; at--) {
      seen++
      if (positive[order[at]!]) group++
    }
    found += group
    sum += (group * found) / seen
  }
  return found === 0 ? null : sum / found
}
