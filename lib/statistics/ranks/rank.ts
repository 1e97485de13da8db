/** Place of a system on a board and the places the data cannot rule out. */
export interface RankSet {
  /** 1 + the number of systems strictly better: ties share the smallest rank. */
  readonly rank: number
  readonly low: number
  readonly high: number
}

/** Rank of each estimate, 1 for the best; ties share the smallest rank, and null never ranks. */
export function ranks(estimates: readonly (number | null)[], higherIsBetter = true): (number | null)[] {
  const sorted = estimates
    .filter((value): value is number => value !== null)
    .sort((a, b) => (higherIsBetter ? b - a : a - b))
  const rankOf = new Map<number, number>()
  sorted.forEach((value, i) => {
    if (!rankOf.has(value)) rankOf.set(value, i + 1)
  })
  return estimates.map((value) => (value === null ? null : (rankOf.get(value) as number)))
}
