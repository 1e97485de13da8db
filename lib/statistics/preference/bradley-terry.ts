import { reachableGroups } from './connected'
import { centredInverse, type Derivatives, maximiseConcave } from './newton'
import { type PairCounts, tiesAsHalfWins, withoutTies } from './pair-counts'
import type { PreferenceModel, UndefinedModel } from './preference-model'

export interface BradleyTerryOptions {
  /** Ties count half a win to both, or are forgotten. */
  readonly ties?: 'half' | 'dropped'
  /** Strengths to begin with, from an earlier fit. */
  readonly start?: Float64Array
}

/**
 * Bradley and Terry's model by maximum likelihood: P(i beats j) = π_i / (π_i + π_j), strengths ln π with mean 0 and
 * their model-based covariance.
 *
 * @returns undefined where no finite strengths exist: a group of systems never lost to the others
 * @see Bradley and Terry (1952), Biometrika 39; Hunter (2004), Annals of Statistics 32
 */
export function bradleyTerry(counts: PairCounts, options: BradleyTerryOptions = {}): PreferenceModel {
  const decided = options.ties === 'dropped' ? withoutTies(counts) : tiesAsHalfWins(counts)
  const unconnected = notConnected(decided)
  if (unconnected) return unconnected
  const { systems } = counts
  const { at, value, information } = maximiseConcave({
    start: options.start ?? new Float64Array(systems),
    derivatives: (strengths) => logistic(decided, strengths),
    free: systems,
  })
  return { strengths: at, covariance: centredInverse(information, systems, systems), logLikelihood: value }
}

/** The reason a likelihood of comparisons has no finite maximum; null where it has one. */
export function notConnected(counts: PairCounts): UndefinedModel | null {
  if (counts.pairs.length === 0)
    return { strengths: null, undefinedBecause: 'there are no comparisons', groups: null }
  const groups = Array.from(reachableGroups(counts))
  if (groups.every((group) => group === 0)) return null
  return {
    strengths: null,
    undefinedBecause: 'some systems never won against or tied with others, so no finite strengths fit best',
    groups,
  }
}

/** Log-likelihood of wins and its derivatives; the information is the weighted Laplacian of the comparisons. */
export function logistic({ systems, pairs }: PairCounts, strengths: Float64Array): Derivatives {
  const gradient = new Float64Array(systems)
  const information = new Float64Array(systems * systems)
  let value = 0
  const add = (array: Float64Array, at: number, amount: number) => {
    array[at] = (array[at] as number) + amount
  }
  for (const { i, j, winsI, winsJ } of pairs) {
    const difference = (strengths[i] as number) - (strengths[j] as number)
    const p = 1 / (1 + Math.exp(-difference))
    const n = winsI + winsJ
    value += winsI * logSigmoid(difference) + winsJ * logSigmoid(-difference)
    add(gradient, i, winsI - n * p)
    add(gradient, j, n * p - winsI)
    const weight = n * p * (1 - p)
    add(information, i * systems + i, weight)
    add(information, j * systems + j, weight)
    add(information, i * systems + j, -weight)
    add(information, j * systems + i, -weight)
  }
  return { value, gradient, information }
}

/** ln(1 / (1 + e^−x)) without overflow. */
export const logSigmoid = (x: number): number =>
  x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x))

/** Residual deviance of a fit: twice what a separate proportion for every pair would gain. */
export function pairDeviance({ pairs }: PairCounts, strengths: Float64Array): number {
  const gain = (wins: number, n: number, p: number) => (wins === 0 ? 0 : wins * Math.log(wins / (n * p)))
  let deviance = 0
  for (const { i, j, winsI, winsJ } of pairs) {
    const n = winsI + winsJ
    const p = 1 / (1 + Math.exp((strengths[j] as number) - (strengths[i] as number)))
    deviance += 2 * (gain(winsI, n, p) + gain(winsJ, n, 1 - p))
  }
  return deviance
}
