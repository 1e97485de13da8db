import type { Axis } from '../instruments/instrument'
import { byArm } from './by-arm'
import type { Cell } from './cells'
import { meanEstimate } from './estimate'
import type { Estimate } from './numbers'
import { countsOf, type Observation, type StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'

/**
 * Points of criteria: for each rating the points of the criteria met over all positive points, mean over ratings. The
 * mean and its interval are cut to [0, 1], single ratings are not: one with negative points pulls the mean down.
 *
 * @returns null where the criteria carry no points
 * @see Arora et al. (2025), HealthBench, arXiv 2505.08775
 */
export function criterionPoints(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): { arm: string; n: ReturnType<typeof countsOf>; score: Estimate }[] | null {
  if (!observations.some(({ criterion }) => typeof criterion?.fields['points'] === 'number')) return null
  return byArm(observations, index).map(([arm, own]) => {
    const answered = own.filter(({ answer }) => answer !== null)
    const ratings = [...groupBy(answered, ({ rating }) => rating).values()]
    const cells = ratings.flatMap((of): Cell[] => {
      const [first] = of
      const positive = of.reduce((sum, observation) => sum + Math.max(0, pointsOf(observation)), 0)
      if (!first || positive === 0) return []
      const met = of.filter(({ answer }) => axis.favourable.includes(answer?.values[0] ?? ''))
      const earned = met.reduce((sum, observation) => sum + pointsOf(observation), 0)
      return [{ question: first.question, rater: first.rater, value: earned / positive }]
    })
    return {
      arm,
      n: countsOf(ratings.flatMap(([first]) => first ?? [])),
      score: cut(meanEstimate(cells, resampling)),
    }
  })
}

function pointsOf({ criterion }: Observation): number {
  const points = criterion?.fields['points']
  return typeof points === 'number' ? points : 0
}

const clip = (value: number) => Math.min(1, Math.max(0, value))

function cut({ value, interval, intervalOverRaters }: Estimate): Estimate {
  const both = (of: Estimate['interval']) => of && { ...of, low: clip(of.low), high: clip(of.high) }
  return {
    value: value === null ? null : clip(value),
    interval: both(interval),
    intervalOverRaters: both(intervalOverRaters),
  }
}
