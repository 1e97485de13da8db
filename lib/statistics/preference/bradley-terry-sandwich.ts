import { logistic, notConnected } from './bradley-terry'
import { centredInverse, maximiseConcave } from './newton'
import type { PairCounts } from './pair-counts'
import type { PreferenceModel } from './preference-model'

export interface SandwichOptions {
  /**
   * Weight of each battle of a pair, from how many battles the pair had: 1 for all by default; `reweighted` gives
   * pairs that met often no more say.
   */
  readonly weight?: (battlesOfPair: number) => number
  /** Added to the diagonal of the information before it is inverted. */
  readonly ridge?: number
}

/** Each pair counts as much as every other once it met `least` times. */
export const reweighted =
  (least = 50) =>
  (battlesOfPair: number): number =>
    1 / Math.max(battlesOfPair, least)

/**
 * Bradley and Terry's model, ties half a win to both, with sandwich standard errors H⁻¹ G H⁻¹: right also where the
 * model is not (ties, strengths that are no single scale), which is the usual case for people's preferences.
 *
 * @returns undefined where no finite strengths exist
 * @see White (1982), Econometrica 50; Chiang et al. (2024), Chatbot Arena, section 5
 */
export function bradleyTerrySandwich(
  counts: PairCounts,
  { weight = () => 1, ridge = 0 }: SandwichOptions = {},
): PreferenceModel {
  const { systems } = counts
  const weights = counts.pairs.map(({ winsI, winsJ, ties }) => weight(winsI + winsJ + ties))
  const decided: PairCounts = {
    systems,
    pairs: counts.pairs.map(({ i, j, winsI, winsJ, ties }, k) => ({
      i,
      j,
      winsI: (winsI + ties / 2) * (weights[k] as number),
      winsJ: (winsJ + ties / 2) * (weights[k] as number),
      ties: 0,
    })),
  }
  const unconnected = notConnected(decided)
  if (unconnected) return unconnected
  const { at, value } = maximiseConcave({
    start: new Float64Array(systems),
    derivatives: (strengths) => logistic(decided, strengths),
    free: systems,
  })

  const { information } = logistic(decided, at)
  for (let i = 0; i < systems; i++)
    information[i * systems + i] = (information[i * systems + i] as number) + ridge
  const bread = centredInverse(information, systems, systems)
  const scores = new Float64Array(systems * systems)
  counts.pairs.forEach(({ i, j, winsI, winsJ, ties }, k) => {
    const p = 1 / (1 + Math.exp((at[j] as number) - (at[i] as number)))
    const spread = winsI * (1 - p) ** 2 + winsJ * p ** 2 + ties * (0.5 - p) ** 2
    addPair(scores, systems, i, j, spread * (weights[k] as number) ** 2)
  })
  return { strengths: at, covariance: sandwich(bread, scores, systems), logLikelihood: value }
}

/** Adds amount · (e_i − e_j)(e_i − e_j)ᵀ. */
function addPair(matrix: Float64Array, size: number, i: number, j: number, amount: number): void {
  for (const [a, b, sign] of [
    [i, i, 1],
    [j, j, 1],
    [i, j, -1],
    [j, i, -1],
  ] as const)
    matrix[a * size + b] = (matrix[a * size + b] as number) + sign * amount
}

/** B M B for symmetric B and M. */
export function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  const half = product(bread, meat, size)
  return product(half, bread, size)
}

function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let k = 0; k < size; k++) {
      const left = a[i * size + k] as number
      if (left === 0) continue
      for (let j = 0; j < size; j++)
        result[i * size + j] = (result[i * size + j] as number) + left * (b[k * size + j] as number)
    }
  return result
}
