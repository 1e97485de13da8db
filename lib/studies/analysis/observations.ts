import { type Criterion, criteriaOf, criterionKey, isAsked } from '../instruments/axes-for'
import { isBlank } from '../instruments/check-rating'
import type { AxisAnswer } from '../rating/values'
import type { AnalysedAxis } from './analysed-axis'
import type { StudyData, StudyRating } from './study-data'

/** One rater's answer to one axis about one unit: an item, or a criterion of an item. */
export interface Observation {
  readonly rating: StudyRating
  /** What several raters judge alike: the item, with the criterion where the axis is about criteria. */
  readonly unit: string
  /** Where the answer stands in the rating's values. */
  readonly key: string
  /** 0-based place of the question in the study. */
  readonly question: number
  /** 0-based number of the rater in the study. */
  readonly rater: number
  readonly criterion: Criterion | null
  /** null where nothing was answered though it was asked. */
  readonly answer: AxisAnswer | null
}

/** Numbers of questions and raters that hold for all views of a study, so that its dice fall alike in all of them. */
export interface StudyIndex {
  readonly data: StudyData
  readonly questions: ReadonlyMap<string, number>
  readonly raters: ReadonlyMap<string, number>
  readonly arms: ReadonlyMap<string, number>
}

export function indexStudy(data: StudyData): StudyIndex {
  const numbers = (names: Iterable<string>) => new Map([...new Set(names)].map((name, i) => [name, i]))
  return {
    data,
    questions: numbers(data.questions.map(({ id }) => id)),
    raters: numbers(data.ratings.map(({ rater }) => rater).sort()),
    arms: numbers(data.arms.map(({ id }) => id)),
  }
}

/** What raters answered to an axis; an axis that was not asked (its condition did not hold) gives nothing. */
export function observationsOf(
  { axis, derive, isOfCriteria }: AnalysedAxis,
  ratings: readonly StudyRating[],
  { data, questions, raters }: StudyIndex,
): Observation[] {
  const { instrument } = data
  return ratings.flatMap((rating): Observation[] => {
    const question = questions.get(rating.question)
    if (question === undefined) throw new RangeError(`rating ${rating.id} is of an unknown question`)
    const shared = { rating, question, rater: raters.get(rating.rater) ?? 0 }
    if (isOfCriteria)
      return criteriaOf(instrument, data.questions[question] ?? { fields: {} }).map((criterion) => {
        const key = criterionKey(axis.id, criterion.index)
        const answer = derive
          ? derive((id) => rating.values[criterionKey(id, criterion.index)])
          : given(rating.values[key])
        return { ...shared, unit: `${rating.item} ${key}`, key, criterion, answer }
      })
    if (!isAsked(instrument, axis, rating.values)) return []
    const answer = derive ? derive((id) => rating.values[id]) : given(rating.values[axis.id])
    return [{ ...shared, unit: rating.item, key: axis.id, criterion: null, answer }]
  })
}

const given = (answer: AxisAnswer | undefined): AxisAnswer | null =>
  answer === undefined || isBlank(answer) ? null : answer

/** The arm of an item with one answer. */
export const soleArm = ({ rating }: Observation): string => rating.arms[0] ?? ''

/** Items, ratings and raters behind a number. */
export const countsOf = (observations: readonly Observation[]) => ({
  items: new Set(observations.map(({ rating }) => rating.item)).size,
  ratings: observations.length,
  raters: new Set(observations.map(({ rating }) => rating.rater)).size,
})
