import { type NormalRankOptions, normalRankSets } from './rank-sets-normal'

type SetOptions = Omit<NormalRankOptions, 'side' | 'simultaneous' | 'wanted'>

/**
 * Systems that cannot be ruled out from the `tau` best: with probability `level` all of the true best are among them.
 *
 * @returns positions from 0, ascending
 */
export function bestSet(tau: number, options: SetOptions): number[] {
  const { sets } = normalRankSets({ ...options, side: 'lower', simultaneous: true })
  return sets.flatMap(({ low }, i) => (low <= tau ? [i] : []))
}

/** Systems that cannot be ruled out from the `tau` worst; see `bestSet`. */
export function worstSet(tau: number, options: SetOptions): number[] {
  const { sets } = normalRankSets({ ...options, side: 'upper', simultaneous: true })
  return sets.flatMap(({ high }, i) => (high >= sets.length - tau + 1 ? [i] : []))
}
