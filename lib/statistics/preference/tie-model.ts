import { centredInverse, type Maximum } from './newton'
import type { FittedModel } from './preference-model'

/** Strengths and a parameter for ties. */
export interface TieModel extends FittedModel {
  readonly tie: number
  readonly logTie: number
  readonly logTieError: number
}

/** Splits a maximum over strengths and, last, the logarithm of the tie parameter. */
export function tieModelOf({ at, value, information }: Maximum, systems: number): TieModel {
  const size = systems + 1
  const covariance = centredInverse(information, size, systems)
  const block = new Float64Array(systems * systems)
  for (let i = 0; i < systems; i++)
    for (let j = 0; j < systems; j++) block[i * systems + j] = covariance[i * size + j] as number
  const logTie = at[systems] as number
  return {
    strengths: at.slice(0, systems),
    covariance: block,
    logLikelihood: value,
    tie: Math.exp(logTie),
    logTie,
    logTieError: Math.sqrt(covariance[systems * size + systems] as number),
  }
}
