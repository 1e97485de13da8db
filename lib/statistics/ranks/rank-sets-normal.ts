import { normalDice } from '../distributions/normal-dice'
import { choleskyFactor } from '../linear/cholesky'
import { type DiceKey, uniformDice } from '../resampling/dice'
import { type RankSet, ranks } from './rank'
import { type RankBounds, rankBounds, type Side, stepdownComparisons } from './stepdown'

export interface NormalRankOptions {
  /** Larger is better. */
  readonly estimates: readonly number[]
  /** Covariance of the estimates, row by row. */
  readonly covariance: ArrayLike<number>
  readonly level?: number
  readonly side?: Side
  readonly stepdown?: boolean
  /** One set of statements that hold together, or one statement per system. */
  readonly simultaneous?: boolean
  /** Systems whose ranks are wanted; all by default. */
  readonly wanted?: readonly number[]
  readonly draws?: number
  readonly key?: DiceKey
}

export interface NormalRankSets {
  /** In the order of `wanted`. */
  readonly sets: readonly RankSet[]
  /** One per step; of the first wanted system when the sets are marginal. */
  readonly criticalValues: readonly number[]
}

const defaultKey: DiceKey = [0x52616e6b, 0x53657473, 0x4d525357, 0x32303234]

/**
 * Confidence sets for ranks from estimates that are approximately normal with a known covariance.
 *
 * @returns sets that contain all wanted true ranks together (or each, when not simultaneous) with probability `level`
 * @throws RangeError when the covariance is not positive semi-definite
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91; package csranks
 */
export function normalRankSets(options: NormalRankOptions): NormalRankSets {
  const { estimates, covariance, level = 0.95, side = 'two-sided', stepdown = true } = options
  const size = estimates.length
  const wanted = options.wanted ?? estimates.map((_, i) => i)
  const shared = {
    estimates,
    draws: drawNormal(covariance, size, options.draws ?? 100_000, options.key ?? defaultKey),
    scales: differenceErrors(covariance, size),
    side,
    level,
    stepdown,
    degrees: null,
  }
  const rankOf = ranks(estimates)
  const families = (options.simultaneous ?? true) ? [wanted] : wanted.map((i) => [i])
  const found = stepdownComparisons(shared, families)
  return {
    sets: families.flatMap((family, f) => {
      const bounds = rankBounds(found[f]?.better ?? [], size, side)
      return family.map((i) => ({
        rank: rankOf[i] as number,
        ...(bounds[i] as RankBounds),
      }))
    }),
    criticalValues: found[0]?.criticalValues ?? [],
  }
}

/** s_ij = √(Σ_ii + Σ_jj − 2Σ_ij), row by row. */
function differenceErrors(covariance: ArrayLike<number>, size: number): Float64Array {
  const at = (i: number, j: number) => covariance[i * size + j] as number
  const errors = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      errors[i * size + j] = i === j ? 0 : Math.sqrt(Math.max(0, at(i, i) + at(j, j) - 2 * at(i, j)))
  return errors
}

function drawNormal(covariance: ArrayLike<number>, size: number, count: number, key: DiceKey): Float64Array {
  const factor = choleskyFactor(covariance, size)
  const normal = normalDice(uniformDice(key))
  const draws = new Float64Array(count * size)
  const z = new Float64Array(size)
  for (let b = 0; b < count; b++) {
    for (let i = 0; i < size; i++) z[i] = normal()
    for (let i = 0; i < size; i++) {
      let sum = 0
      for (let k = 0; k <= i; k++) sum += (factor[i * size + k] as number) * (z[k] as number)
      draws[b * size + i] = sum
    }
  }
  return draws
}
