import type { StudyData, StudyQuestion, StudyRating } from '../analysis/study-data'
import type { Instrument } from '../instruments/instrument'

/** A rating without its arms: how many answers its item shows is all that is known of them. */
export type WatchedRating = Omit<StudyRating, 'arms'> & { readonly answers: number }

/** What an organiser watches while raters work. No arm is in it, neither its name nor its id. */
export interface WatchedStudy {
  readonly instrument: Instrument
  readonly questions: readonly StudyQuestion[]
  readonly ratings: readonly WatchedRating[]
}

const placeName = (place: number) => `place ${place}`

/** For what asks for arms: the places of an item stand in for them. Agreement within items needs no more. */
export function asStudyData({ instrument, questions, ratings }: WatchedStudy): StudyData {
  const places = (count: number) => Array.from({ length: count }, (_, place) => placeName(place))
  const most = ratings.reduce((largest, { answers }) => Math.max(largest, answers), 0)
  return {
    ...{ instrument, questions },
    arms: places(most).map((id) => ({ id, name: id, kind: 'uploaded' })),
    ratings: ratings.map(({ answers, ...rating }) => ({ ...rating, arms: places(answers) })),
    ...{
      exclusions: [],
      adjudications: [],
      judgeScores: [],
      sourceGuesses: [],
      tellings: [],
      answerLengths: {},
    },
  }
}
