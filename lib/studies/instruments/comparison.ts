import type { Axis, Instrument, Option } from './instrument'

/** The answer an option of a comparison speaks for. */
export type Side = 'a' | 'b' | 'neither'

/**
 * Which of two shown answers an option picks: "a", "a-slightly", "b", "b-significantly"; everything else (tie, neither)
 * picks none.
 */
export function sideOf(value: string): Side {
  if (/^a(-|$)/.test(value)) return 'a'
  return /^b(-|$)/.test(value) ? 'b' : 'neither'
}

/** The shown place a side stands for; null for neither. */
export const placeOf = (side: Side): number | null => ({ a: 0, b: 1, neither: null })[side]

/** Whether an axis asks to choose between the two answers shown, rather than about both together ("why?"). */
export function isComparison(
  { mode }: Pick<Instrument, 'mode'>,
  { options }: Pick<Axis, 'options'>,
): boolean {
  const has = (side: Side) => options.some((option: Option) => sideOf(option.value) === side)
  return mode === 'pairwise' && has('a') && has('b')
}
