import { orderByValue } from './order'

export interface NdcgOptions {
  /** Ranks that count; all of them when null. */
  readonly k?: number | null
  /** Take tied scores in their order (the later first) instead of giving each the mean gain of its group. */
  readonly ignoreTies?: boolean
}

/**
 * Discounted cumulative gain of one ranking: linear gain, discount 1 / log2(rank + 1).
 *
 * @param relevance gain of each item
 * @param scores what ranks them, from high to low
 * @see scikit-learn 1.2.1, dcg_score
 */
export function dcg(
  relevance: ArrayLike<number>,
  scores: ArrayLike<number>,
  { k = null, ignoreTies = false }: NdcgOptions = {},
): number {
  const order = orderByValue(scores)
  const n = order.length
  const discount = (rank: number) => (k === null || rank <= k ? 1 / Math.log2(rank + 1) : 0)
  let sum = 0
  for (let at = n - 1; at >= 0; ) {
    if (ignoreTies) {
      sum += relevance[order[at]!]! * discount(n - at)
      at--
      continue
    }
    const score = scores[order[at]!]!
    let gain = 0
    let discounts = 0
    let size = 0
    for (; at >= 0 && scores[order[at]!] === score; at--) {
      gain += relevance[order[at]!]!
      discounts += discount(n - at)
      size++
    }
    sum += (gain / size) * discounts
  }
  return sum
}

/**
 * DCG divided by that of the best order. 0 when nothing is relevant, as scikit-learn gives it.
 *
 * @throws RangeError for a single item: every order of one is the best
 */
export function ndcg(
  relevance: ArrayLike<number>,
  scores: ArrayLike<number>,
  options: NdcgOptions = {},
): number {
  if (relevance.length < 2) throw new RangeError('a ranking needs two items or more')
  const best = dcg(relevance, relevance, { ...options, ignoreTies: true })
  return best === 0 ? 0 : dcg(relevance, scores, options) / best
}
