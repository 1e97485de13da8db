/** The defined (finite or infinite) values of a replicate vector, ascending. */
export function sortedDefined(replicates: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(replicates).sort()
  // a typed array sorts NaN to its end
  let defined = sorted.length
  while (defined > 0 && Number.isNaN(sorted[defined - 1])) defined--
  return sorted.subarray(0, defined)
}

/**
 * Quantile of ascending values by linear interpolation at position q · (n − 1): type 7 of Hyndman and Fan (1996),
 * the default of NumPy and R.
 *
 * @param q in [0, 1]; NaN gives NaN
 * @returns NaN for no values
 */
export function quantileSorted(sorted: ArrayLike<number>, q: number): number {
  const position = q * (sorted.length - 1)
  const below = Math.floor(position)
  const low = sorted[below]
  if (low === undefined) return Number.NaN
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number
  if (low === high) return low
  const share = position - below
  return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share)
}
