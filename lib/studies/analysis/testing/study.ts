import type { Instrument } from '../../instruments/instrument'
import { publishedInstrument } from '../../instruments/table'
import type { AxisAnswer, RatingValues } from '../../rating/values'
import { analyseStudy } from '../analyse-study'
import type { AxisResult, StudyAnalysis } from '../analysis'
import type { StudyData, StudyRating } from '../study-data'

export const seed = '00112233445566778899aabbccddeeff'

export function instrumentOf(id: string): Instrument {
  const found = publishedInstrument(id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}

/** A rating in short: the arms of its item as shown, the rater, and an option or an answer for each axis. */
export interface ShortRating {
  readonly question: string
  readonly arms: readonly string[]
  readonly rater: string
  readonly says: Readonly<Record<string, string | AxisAnswer>>
  readonly more?: Partial<StudyRating>
}

/** Study data from ratings in short; arms and questions in the order of their names. */
export function studyOf(
  instrument: Instrument,
  ratings: readonly ShortRating[],
  more: Partial<StudyData> = {},
): StudyData {
  const sorted = (names: readonly string[]) => [...new Set(names)].sort()
  const arms = sorted(ratings.flatMap((rating) => rating.arms))
  return {
    instrument,
    arms: arms.map((id) => ({ id, name: `Arm ${id}`, kind: 'uploaded' })),
    questions: sorted(ratings.map(({ question }) => question)).map((id) => ({
      ...{ id, externalId: id, fields: {} },
    })),
    ratings: ratings.map(({ question, arms: shown, rater, says, more: own }, i): StudyRating => {
      const places = sorted(shown)
      return {
        ...{ id: `rating ${i}`, item: `${question} ${places.join(' ')}`, question, rater, arms: places },
        shownOrder: shown.map((arm) => places.indexOf(arm)),
        ...{ group: 'clinician', kind: 'regular', repeatOf: null, expected: null, activeMs: null },
        values: valuesOf(says),
        ...own,
      }
    }),
    ...{
      exclusions: [],
      adjudications: [],
      judgeScores: [],
      sourceGuesses: [],
      tellings: [],
      answerLengths: {},
    },
    ...more,
  }
}

export const valuesOf = (says: ShortRating['says']): RatingValues =>
  Object.fromEntries(
    Object.entries(says).map(([key, said]) => [key, typeof said === 'string' ? { values: [said] } : said]),
  )

export const analyse = (data: StudyData, settings: Partial<StudyAnalysis['settings']> = {}): StudyAnalysis =>
  analyseStudy(data, { seed, replicates: 1000, permutations: 2000, ...settings })

/** The result of an axis, as the kind it is. */
export function axisIn<K extends AxisResult['kind']>(
  { axes }: StudyAnalysis['all'],
  id: string,
  kind: K,
): Extract<AxisResult, { kind: K }> {
  const found = axes.find((axis) => axis.id === id)
  if (found?.kind !== kind) throw new Error(`axis ${id} is ${found?.kind}`)
  return found as Extract<AxisResult, { kind: K }>
}
