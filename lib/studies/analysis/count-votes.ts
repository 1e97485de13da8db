import { type PairCounts, pairsOfMatrices } from '../../statistics/preference/pair-counts'
import type { Vote } from './votes'

/** Wins and ties of numbered arms, each vote counted as often as `weightOf` says. */
export function countVotes(
  arms: readonly number[],
  votes: readonly Vote[],
  weightOf: (vote: Vote) => number = () => 1,
): PairCounts {
  const size = arms.length
  const place = new Map(arms.map((arm, i) => [arm, i]))
  const wins = new Float64Array(size * size)
  const ties = new Float64Array(size * size)
  for (const vote of votes) {
    const [a, b] = [place.get(vote.a) ?? 0, place.get(vote.b) ?? 0]
    const [table, at] =
      vote.picked === 'neither'
        ? [ties, a * size + b]
        : [wins, vote.picked === 'a' ? a * size + b : b * size + a]
    table[at] = (table[at] as number) + weightOf(vote)
  }
  return pairsOfMatrices(size, wins, ties)
}
