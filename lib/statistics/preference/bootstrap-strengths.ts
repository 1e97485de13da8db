import { binomialDraw } from '../distributions/binomial-draw'
import { type DiceKey, uniformDice } from '../resampling/dice'
import { bradleyTerry, logistic, notConnected } from './bradley-terry'
import { maximiseConcave } from './newton'
import { type PairCount, type PairCounts, tiesAsHalfWins } from './pair-counts'

/**
 * Bootstrap replicates of Bradley and Terry strengths (ties half a win): battles are drawn with replacement, which
 * makes the counts of (pair, outcome) multinomial, and every fit starts from the full one.
 *
 * @returns one vector per system, NaN in replicates without finite strengths; null when the battles themselves have none
 */
export function bootstrapStrengths(
  counts: PairCounts,
  { key, replicates }: { key: DiceKey; replicates: number },
): Float64Array[] | null {
  const full = bradleyTerry(counts)
  if (full.strengths === null) return null
  const { strengths } = full
  const random = uniformDice(key)
  const vectors = Array.from(strengths, () => new Float64Array(replicates).fill(Number.NaN))
  const battles = counts.pairs.reduce((sum, { winsI, winsJ, ties }) => sum + winsI + winsJ + ties, 0)
  for (let b = 0; b < replicates; b++) {
    let draws = battles
    let left = battles
    const draw = (size: number): number => {
      const count = size === left ? draws : binomialDraw(draws, size / left, random)
      draws -= count
      left -= size
      return count
    }
    const pairs = counts.pairs.map(
      ({ i, j, winsI, winsJ, ties }): PairCount => ({
        i,
        j,
        winsI: draw(winsI),
        winsJ: draw(winsJ),
        ties: draw(ties),
      }),
    )
    const decided = tiesAsHalfWins({ systems: counts.systems, pairs })
    if (notConnected(decided)) continue
    const { at } = maximiseConcave({
      start: strengths,
      derivatives: (point) => logistic(decided, point),
      free: counts.systems,
      negligible: 1e-6,
    })
    at.forEach((strength, system) => {
      ;(vectors[system] as Float64Array)[b] = strength
    })
  }
  return vectors
}
