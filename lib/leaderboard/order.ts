import { ranks } from '../statistics/ranks/rank'

export interface Place<T> {
  readonly entry: T
  /** 1 for the best, ties sharing the smallest; null where there is no value. */
  readonly rank: number | null
}

/**
 * Entries in board order: best first, equal values in the order given, those without a value last and unranked.
 * Null and NaN are no value; an infinity is one, and stands at its end.
 */
export function inBoardOrder<T>(
  entries: readonly T[],
  { value, higherIsBetter }: { value: (entry: T) => number | null; higherIsBetter: boolean },
): Place<T>[] {
  const values = entries.map((entry) => definedOrNull(value(entry)))
  const rankOf = ranks(values, higherIsBetter)
  const last = entries.length + 1
  return entries
    .map((entry, i) => ({ entry, rank: rankOf[i] ?? null }))
    .sort((a, b) => (a.rank ?? last) - (b.rank ?? last))
}

/** A value that can rank, else null. */
export const definedOrNull = (value: number | null): number | null =>
  value === null || Number.isNaN(value) ? null : value
