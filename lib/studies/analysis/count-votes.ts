import { type PairCounts, pairsOfMatrices } from '../../statistics/preference/pair-counts'
import type { Vote } from './votes'

/** Votes sorted once, so that counting them with other weights is one addition each. */
export interface VoteTally {
  readonly arms: number
  /** Where each vote counts in a table of arms × arms: wins of row over column, or ties. */
  readonly at: Int32Array
  readonly isTie: Uint8Array
}

/** @param arms the numbers of the arms that take part, in order */
export function tallyVotes(arms: readonly number[], votes: readonly Vote[]): VoteTally {
  const place = new Map(arms.map((arm, i) => [arm, i]))
  const size = arms.length
  return {
    arms: size,
    at: Int32Array.from(votes, ({ a, b, picked }) => {
      const [i, j] = [place.get(a) ?? 0, place.get(b) ?? 0]
      return picked === 'b' ? j * size + i : i * size + j
    }),
    isTie: Uint8Array.from(votes, ({ picked }) => (picked === 'neither' ? 1 : 0)),
  }
}

/** @param weightOf how often each vote counts, by its place; once each if left out */
export function countVotes({ arms, at, isTie }: VoteTally, weightOf?: (vote: number) => number): PairCounts {
  const wins = new Float64Array(arms * arms)
  const ties = new Float64Array(arms * arms)
  for (let vote = 0; vote < at.length; vote++) {
    const table = isTie[vote] === 1 ? ties : wins
    const cell = at[vote] as number
    table[cell] = (table[cell] as number) + (weightOf ? weightOf(vote) : 1)
  }
  return pairsOfMatrices(arms, wins, ties)
}
