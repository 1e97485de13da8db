import { logistic } from './bradley-terry'
import { centredInverse, maximiseConcave } from './newton'
import { type PairCounts, tiesAsHalfWins, withoutTies } from './pair-counts'
import type { FittedModel } from './preference-model'

/**
 * Bradley and Terry's model with a Gaussian prior: maximises log-likelihood − penalty · Σ strength². Always finite,
 * also for a system that never lost; strengths are drawn towards 0.
 *
 * @param penalty > 0
 */
export function penalisedBradleyTerry(
  counts: PairCounts,
  penalty: number,
  ties: 'half' | 'dropped' = 'half',
): FittedModel {
  const decided = ties === 'dropped' ? withoutTies(counts) : tiesAsHalfWins(counts)
  const { systems } = counts
  const { at, value, information } = maximiseConcave({
    start: new Float64Array(systems),
    free: 0,
    derivatives: (strengths) => {
      const plain = logistic(decided, strengths)
      for (let i = 0; i < systems; i++) {
        const strength = strengths[i] as number
        plain.gradient[i] = (plain.gradient[i] as number) - 2 * penalty * strength
        plain.information[i * systems + i] = (plain.information[i * systems + i] as number) + 2 * penalty
      }
      const squares = strengths.reduce((sum, strength) => sum + strength * strength, 0)
      return { ...plain, value: plain.value - penalty * squares }
    },
  })
  return { strengths: at, covariance: centredInverse(information, systems, 0), logLikelihood: value }
}
