import type { Battle } from './pair-counts'

interface EloScale {
  readonly k: number
  readonly base: number
  readonly scale: number
  readonly origin: number
}

/**
 * Elo ratings after a sequence of battles, ties half a win. Both updates use the ratings before the battle. The order
 * of battles matters: for a ranking use `bradleyTerry`.
 *
 * @param scale.k largest change by one battle
 * @param scale.base odds that `scale` points stand for
 * @see Elo (1978), The Rating of Chessplayers
 */
export function eloRatings(
  systems: number,
  battles: Iterable<Battle>,
  { k = 4, base = 10, scale = 400, origin = 1000 }: Partial<EloScale> = {},
): Float64Array {
  const ratings = new Float64Array(systems).fill(origin)
  const score = { first: 1, tie: 0.5, second: 0 }
  for (const { first, second, preferred } of battles) {
    const difference = (ratings[second] as number) - (ratings[first] as number)
    const expected = 1 / (1 + base ** (difference / scale))
    const change = k * (score[preferred] - expected)
    ratings[first] = (ratings[first] as number) + change
    ratings[second] = (ratings[second] as number) - change
  }
  return ratings
}
