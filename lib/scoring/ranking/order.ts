/** Positions of the values in ascending order of value; equal values keep their order. */
export function orderByValue(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  return order.sort((a, b) => values[a]! - values[b]! || a - b)
}

/**
 * Dense ranks from 0 of the values: equal values share one, in ascending order, with the number of distinct values.
 * A typed array sorts without a comparator, which is several times faster than sorting positions.
 */
export function denseRanks(values: ArrayLike<number>): { ranks: Uint32Array; distinct: number } {
  const sorted = new Float64Array(values).sort()
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) {
    // -0 sorts before 0 and equals it
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!
  }
  const rankOf = new Map<number, number>()
  for (let rank = 0; rank < distinct; rank++) rankOf.set(sorted[rank]!, rank)
  const ranks = new Uint32Array(values.length)
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf.get(values[i]!)!
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
