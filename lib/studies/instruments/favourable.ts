import type { AxisAnswer } from '../rating/values'
import { placeOf, sideOf } from './comparison'
import type { Axis } from './instrument'

/** What an axis says in favour of an output: `axis.favourable`, or another published set. */
type Direction = Pick<Axis, 'options' | 'favourable'>

/**
 * Whether an answer to an axis counts for an output.
 *
 * @param place where the output was shown, 0-based: comparisons and rankings speak of places; ignored by other axes
 * @returns null where the answer says nothing of it: the axis has no direction, nothing or "cannot rate" was chosen,
 *   or a comparison ended in a tie
 */
export function isFavourable(
  { options, favourable }: Direction,
  { values, ranking }: AxisAnswer,
  place: number,
): boolean | null {
  if (favourable.length === 0) return null
  if (ranking) return favourable.includes(String(rankOf(ranking, place)))
  const chosen = options.filter(({ value }) => values.includes(value))
  if (chosen.length === 0 || chosen.some(({ missing }) => missing)) return null
  const [direction] = favourable
  if (direction !== 'selected' && direction !== 'not-selected')
    return chosen.every(({ value }) => favourable.includes(value))
  const picked = placeOf(sideOf(chosen[0]?.value ?? ''))
  return picked === null ? null : (picked === place) === (direction === 'selected')
}

/** The rank of a place: 1 + the number of places before it, so that tied places share the better rank; null if unranked. */
export function rankOf(ranking: readonly (readonly number[])[], place: number): number | null {
  let before = 0
  for (const tied of ranking) {
    if (tied.includes(place)) return before + 1
    before += tied.length
  }
  return null
}
