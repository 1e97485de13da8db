/** Positions of the values in ascending order of value; equal values keep their order. */
export function orderByValue(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length)
  for (let i = 0; i < order.length; i++) order[i] = i
  return order.sort((a, b) => values[a]! - values[b]! || a - b)
}

/** Above this many distinct values it pays to sort them all rather than to look each one up. */
const fewValues = 64

/** Dense ranks from 0 of the values: equal values share one, in ascending order, with the number of distinct values. */
export function denseRanks(values: ArrayLike<number>): { ranks: Uint32Array; distinct: number } {
  const sorted = fewDistinct(values) ?? sortedDistinct(values)
  const rankOf = new Map<number, number>()
  for (let rank = 0; rank < sorted.length; rank++) rankOf.set(sorted[rank]!, rank)
  const ranks = new Uint32Array(values.length)
  for (let i = 0; i < ranks.length; i++) ranks[i] = rankOf.get(values[i]!)!
  return { ranks, distinct: sorted.length }
}

/** The distinct values in ascending order where they are few, such as classes; null where they are not. */
function fewDistinct(values: ArrayLike<number>): Float64Array | null {
  const seen = new Set<number>()
  for (let i = 0; i < values.length; i++) {
    seen.add(values[i]!)
    if (seen.size > fewValues) return null
  }
  return Float64Array.from(seen).sort()
}

/** A typed array sorts without a comparator, which is several times faster than sorting positions. */
function sortedDistinct(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values).sort()
  let distinct = 0
  for (let i = 0; i < sorted.length; i++) {
    // -0 sorts before 0 and equals it
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[distinct++] = sorted[i]!
  }
  return sorted.subarray(0, distinct)
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
