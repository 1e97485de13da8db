import { entriesOf, entryKey } from '../instruments/axes-for'
import type { Axis, Instrument } from '../instruments/instrument'
import type { EntriesResult } from './axis-results'
import { byArm } from './by-arm'
import { meanEstimate } from './estimate'
import type { Estimate } from './numbers'
import { countsOf, type Observation, type StudyIndex } from './observations'
import type { Resampling } from './resampling'

/** How many entries (errors, omissions) a rating has on average, by arm, by their kind and by what was said of each. */
export function analyseEntries(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): EntriesResult {
  const { instrument } = index.data
  return {
    kind: 'entries',
    arms: byArm(observations, index).map(([arm, own]) => ({
      arm,
      n: countsOf(own),
      ...armEntries(instrument, axis, own, resampling),
    })),
  }
}

function armEntries(
  instrument: Instrument,
  axis: Axis,
  observations: readonly Observation[],
  resampling: Resampling,
) {
  const perRating = (counts: (entry: number, observation: Observation) => boolean): Estimate =>
    meanEstimate(
      observations.map((observation) => ({
        question: observation.question,
        rater: observation.rater,
        value: entriesOf(axis.id, observation.rating.values).filter((entry) => counts(entry, observation))
          .length,
      })),
      resampling,
    )
  const says =
    (id: string, wanted: readonly string[]) =>
    (entry: number, { rating }: Observation): boolean =>
      rating.values[entryKey(id, entry)]?.values.some((value) => wanted.includes(value)) ?? false
  const followers = instrument.axes.filter(({ appliesTo }) => appliesTo === axis.id)
  const clinical = axis.options.filter((option) => option.clinical).map(({ value }) => value)
  return {
    perRating: perRating(() => true),
    byOption: axis.options.map(({ value, label }) => ({
      ...{ value, label },
      perRating: perRating(says(axis.id, [value])),
    })),
    clinical: clinical.length === 0 ? null : perRating(says(axis.id, clinical)),
    byFollower: followers.flatMap((follower) =>
      follower.options.map(({ value, label }) => ({
        ...{ axis: follower.id, value, label },
        perRating: perRating(says(follower.id, [value])),
      })),
    ),
  }
}
