import { radixOrder } from './radix-order'

/** Positions of the values in ascending order of value; equal values keep their order. */
export const orderByValue = radixOrder

/** Classes and steps of scales are whole numbers below this: they need no sorting. */
const SMALL = 4096

/** Dense ranks from 0 of the values: equal values share one, in ascending order, with the number of distinct values. */
export function denseRanks(values: ArrayLike<number>): { ranks: Uint32Array; distinct: number } {
  return smallRanks(values) ?? sortedRanks(values)
}

function sortedRanks(values: ArrayLike<number>): { ranks: Uint32Array; distinct: number } {
  const order = orderByValue(values)
  const ranks = new Uint32Array(values.length)
  let rank = -1
  let last = Number.NaN
  for (let at = 0; at < order.length; at++) {
    const value = values[order[at]!]!
    if (value !== last) {
      rank++
      last = value
    }
    ranks[order[at]!] = rank
  }
  return { ranks, distinct: rank + 1 }
}

/** null unless every value is a small whole number. */
function smallRanks(values: ArrayLike<number>): { ranks: Uint32Array; distinct: number } | null {
  const ranks = new Uint32Array(values.length)
  const rankOf = new Int32Array(SMALL).fill(-1)
  for (let i = 0; i < ranks.length; i++) {
    const value = values[i]!
    const small = value & (SMALL - 1)
    if (small !== value) return null
    rankOf[small] = 0
  }
  let distinct = 0
  for (let value = 0; value < SMALL; value++) if (rankOf[value] === 0) rankOf[value] = distinct++
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf[values[i]! & (SMALL - 1)]!
  return { ranks, distinct }
}

/** Ranks from 1; equal values share the mean of the ranks they take up. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const { ranks, distinct } = denseRanks(values)
  const counts = new Float64Array(distinct)
  for (const rank of ranks) counts[rank]! += 1
  const means = new Float64Array(distinct)
  let before = 0
  for (let r = 0; r < distinct; r++) {
    means[r] = before + (counts[r]! + 1) / 2
    before += counts[r]!
  }
  return Float64Array.from(ranks, (rank) => means[rank]!)
}
