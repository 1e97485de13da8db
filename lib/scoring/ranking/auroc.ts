import { orderByValue } from './order'

/**
 * Area under the ROC curve: the chance that a positive instance has a higher score than a negative one, ties one half.
 *
 * @param positive truthy for instances of the positive class
 * @param scores any order-preserving scale, same length; not NaN
 * @returns null when one of the two classes is missing
 */
export function auroc(positive: ArrayLike<number | boolean>, scores: ArrayLike<number>): number | null {
  const n = scores.length
  let p = 0
  for (let i = 0; i < n; i++) if (positive[i]) p++
  const q = n - p
  if (p === 0 || q === 0) return null
  const order = orderByValue(scores)
  let negativesBelow = 0
  let wins = 0
  for (let at = 0; at < n; ) {
    const score = scores[order[at]!]!
    const start = at
    let own = 0
    for (; at < n && scores[order[at]!] === score; at++) if (positive[order[at]!]) own++
    const negatives = at - start - own
    wins += own * (negativesBelow + negatives / 2)
    negativesBelow += negatives
  }
  return wins / (p * q)
}
