/**
 * Standard error of a two-sided p, twice a share of drawn permutations, by the luck of the draw.
 *
 * @param p in [0, 1]
 * @param permutations drawn, at least one
 */
export function monteCarloError(p: number, permutations: number): number {
  const tail = Math.min(p, 1) / 2
  return 2 * Math.sqrt((tail * (1 - tail)) / permutations)
}
