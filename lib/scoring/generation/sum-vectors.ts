/** Adds a vector to running sums of the same layout, in place. */
export function addTo(sums: number[], vector: ArrayLike<number>): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += vector[i]!
}

/** Element-wise sum of equally long vectors; empty without any. */
export function sumVectors(vectors: readonly ArrayLike<number>[]): number[] {
  const sums = new Array<number>(vectors[0]?.length ?? 0).fill(0)
  for (const vector of vectors) addTo(sums, vector)
  return sums
}
