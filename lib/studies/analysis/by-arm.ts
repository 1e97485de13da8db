import { type Observation, type StudyIndex, soleArm } from './observations'
import { groupBy } from './pairs'

/** Observations of items with one answer by its arm, in the study's order of arms; arms without any are left out. */
export function byArm(
  observations: readonly Observation[],
  { data }: StudyIndex,
): [arm: string, observations: Observation[]][] {
  const groups = groupBy(observations, soleArm)
  return data.arms.flatMap(({ id }): [string, Observation[]][] => {
    const own = groups.get(id)
    return own ? [[id, own]] : []
  })
}
