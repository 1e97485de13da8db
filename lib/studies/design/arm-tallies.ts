import { analysedAxes } from '../analysis/analysed-axis'
import { indexStudy, observationsOf } from '../analysis/observations'
import type { StudyData } from '../analysis/study-data'
import { placeOf, sideOf } from '../instruments/comparison'
import { axisKind } from '../instruments/scale'

/** How often each arm got each answer to an axis. */
export interface ArmTally {
  readonly axis: string
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** One per arm of the study, in its order: how often, of how many ratings of that arm. */
    readonly counts: readonly { readonly count: number; readonly of: number }[]
  }[]
}

/**
 * Plain counts by arm, for somebody who has to look before the study is closed. Of comparisons: how often an arm was
 * picked, was not, and was tied.
 */
export function armTallies(data: StudyData): ArmTally[] {
  const index = indexStudy(data)
  const counted = data.ratings.filter(({ kind }) => kind === 'regular' || kind === 'anchor')
  return analysedAxes(data.instrument).flatMap((analysed): ArmTally[] => {
    const { axis } = analysed
    const kind = axisKind(data.instrument, axis)
    const observations = observationsOf(analysed, counted, index)
    const head = { axis: axis.id, label: axis.label }
    if (kind === 'choice' || kind === 'several') {
      const of = data.arms.map(({ id }) =>
        observations.filter(({ rating, answer }) => answer !== null && rating.arms[0] === id),
      )
      const options = axis.options.map(({ value, label }) => ({
        ...{ value, label },
        counts: of.map((own) => ({
          count: own.filter(({ answer }) => answer?.values.includes(value)).length,
          of: own.length,
        })),
      }))
      return [{ ...head, options }]
    }
    if (kind !== 'comparison') return []
    const outcomes = data.arms.map(({ id }) =>
      observations.flatMap(({ rating, answer }) => {
        const [value] = answer?.values ?? []
        if (value === undefined || !rating.arms.includes(id)) return []
        const shown = placeOf(sideOf(value))
        const place = shown === null ? null : rating.shownOrder[shown]
        return place == null ? ['tied'] : [rating.arms[place] === id ? 'picked' : 'not picked']
      }),
    )
    const options = ['picked', 'tied', 'not picked'].map((value) => ({
      ...{ value, label: value },
      counts: outcomes.map((own) => ({
        count: own.filter((outcome) => outcome === value).length,
        of: own.length,
      })),
    }))
    return [{ ...head, options }]
  })
}
