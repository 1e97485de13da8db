/** The entries of a column at some positions, in their order; the column itself for all (null). */
export function subsetOf<A extends ArrayLike<number>>(
  column: A,
  positions: ArrayLike<number> | null,
): ArrayLike<number> {
  if (positions === null) return column
  const taken =
    column instanceof Uint8Array ? new Uint8Array(positions.length) : new Float64Array(positions.length)
  for (let i = 0; i < positions.length; i++) taken[i] = column[positions[i] as number] as number
  return taken
}

/** How many different clusters there are; the instances themselves where none are given. */
export function unitCount(clusters: ArrayLike<number> | null, instances: number): number {
  if (clusters === null) return instances
  const seen = new Set<number>()
  for (let i = 0; i < clusters.length; i++) seen.add(clusters[i] as number)
  return seen.size
}
