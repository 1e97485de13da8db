import { waldInterval } from '../intervals/wald'
import { choleskyFactor, rankOf } from '../linear/cholesky'
import type { Interval } from '../resampling/interval'
import { logSigmoid, notConnected } from './bradley-terry'
import { sandwich } from './bradley-terry-sandwich'
import { anchored, centredInverse, maximiseConcave } from './newton'
import { type Battle, countPairs } from './pair-counts'
import type { FittedModel, UndefinedModel } from './preference-model'

export interface Coefficient {
  readonly estimate: number
  readonly standardError: number
  readonly interval: Interval
}

export interface CovariateModel extends FittedModel {
  /** Change of the log-odds that the first is preferred, per unit of each covariate. */
  readonly coefficients: readonly Coefficient[]
}

/**
 * Bradley and Terry's model with what else sets the two sides apart: the log-odds that the first is preferred are
 * strength − strength + Σ β x. With x the (standardised) difference in length the strengths are those at equal length;
 * with x = 1 throughout β is the favour the first side enjoys. Ties are half a preference each way; standard errors
 * are sandwich.
 *
 * @param covariates one array per covariate, one value per battle, first minus second
 * @returns undefined where no finite strengths exist or a covariate cannot be told from the strengths
 * @see Dubois et al. (2024), Length-controlled AlpacaEval; Chiang et al. (2024), Chatbot Arena
 */
export function bradleyTerryWithCovariates(
  systems: number,
  battles: readonly Battle[],
  covariates: readonly ArrayLike<number>[],
  level = 0.95,
): CovariateModel | UndefinedModel {
  const unconnected = notConnected(countPairs(systems, battles))
  if (unconnected) return unconnected

  const extra = covariates.length
  const size = systems + extra
  const outcomes = { first: 1, tie: 0.5, second: 0 }
  const add = (array: Float64Array, at: number, amount: number) => {
    array[at] = (array[at] as number) + amount
  }
  /** Calls back with the columns a battle touches and their values. */
  const row = (b: number, visit: (column: number, x: number) => void) => {
    const { first, second } = battles[b] as Battle
    visit(first, 1)
    visit(second, -1)
    for (let c = 0; c < extra; c++) visit(systems + c, (covariates[c] as ArrayLike<number>)[b] as number)
  }
  const logOdds = (b: number, at: Float64Array) => {
    let sum = 0
    row(b, (column, x) => {
      sum += x * (at[column] as number)
    })
    return sum
  }
  /** Σ over battles of amount · x xᵀ. */
  const outer = (amount: (b: number) => number) => {
    const matrix = new Float64Array(size * size)
    for (let b = 0; b < battles.length; b++) {
      const weight = amount(b)
      row(b, (i, x) => row(b, (j, y) => add(matrix, i * size + j, weight * x * y)))
    }
    return matrix
  }

  const derivatives = (at: Float64Array) => {
    const gradient = new Float64Array(size)
    const odds = Float64Array.from(battles, (_, b) => logOdds(b, at))
    let value = 0
    battles.forEach(({ preferred }, b) => {
      const outcome = outcomes[preferred]
      const z = odds[b] as number
      value += outcome * logSigmoid(z) + (1 - outcome) * logSigmoid(-z)
      const residual = outcome - sigmoid(z)
      row(b, (column, x) => {
        add(gradient, column, residual * x)
      })
    })
    const information = outer((b) => sigmoid(odds[b] as number) * sigmoid(-(odds[b] as number)))
    return { value, gradient, information }
  }

  const start = new Float64Array(size)
  const first = anchored(derivatives(start).information, size, systems)
  if (rankOf(choleskyFactor(first, size), size) < size)
    return {
      strengths: null,
      undefinedBecause: 'a covariate cannot be told from the strengths',
      groups: null,
    }
  const { at, value, information } = maximiseConcave({ start, derivatives, free: systems })
  const bread = centredInverse(information, size, systems)
  const meat = outer((b) => {
    const { preferred } = battles[b] as Battle
    return (outcomes[preferred] - sigmoid(logOdds(b, at))) ** 2
  })
  const full = sandwich(bread, meat, size)
  const covariance = new Float64Array(systems * systems)
  for (let i = 0; i < systems; i++)
    for (let j = 0; j < systems; j++) covariance[i * systems + j] = full[i * size + j] as number
  return {
    strengths: at.slice(0, systems),
    covariance,
    logLikelihood: value,
    coefficients: covariates.map((_, c) => {
      const k = systems + c
      const estimate = at[k] as number
      const standardError = Math.sqrt(full[k * size + k] as number)
      return { estimate, standardError, interval: waldInterval(estimate, standardError, level) }
    }),
  }
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
