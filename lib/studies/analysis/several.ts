import type { Axis } from '../instruments/instrument'
import type { SeveralResult } from './axis-results'
import { shareEstimate } from './estimate'
import { countsOf, type Observation, type StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'

/**
 * How often each option was ticked, by arm; for items of several answers over all of them, since the reasons speak of
 * the pair. A rating that ticks nothing counts: whoever was asked to tick all that apply may have found none to.
 */
export function analyseSeveral(
  { options }: Axis,
  observations: readonly Observation[],
  { data }: StudyIndex,
  resampling: Resampling,
): SeveralResult {
  const groups = groupBy(observations, ({ rating }) =>
    rating.arms.length === 1 ? (rating.arms[0] ?? null) : null,
  )
  const arms = [...data.arms.map(({ id }) => id), null]
  return {
    kind: 'several',
    arms: arms.flatMap((arm) => {
      const own = groups.get(arm)
      if (!own) return []
      const ticks = (value: string) =>
        own.map(({ question, rater, answer }) => ({
          question,
          rater,
          value: answer?.values.includes(value) ? 1 : 0,
        }))
      const cells = options.map(({ value }) => ticks(value))
      return [
        {
          arm,
          n: countsOf(own),
          counts: cells.map((of) => of.reduce((sum, { value }) => sum + value, 0)),
          ticked: cells.map((of) => shareEstimate(of, resampling)),
        },
      ]
    }),
  }
}
