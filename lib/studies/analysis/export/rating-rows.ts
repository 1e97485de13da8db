import { toCsv } from '../../../leaderboard/export/csv'
import { partsOf } from '../../instruments/axes-for'
import { isFavourable } from '../../instruments/favourable'
import type { Axis } from '../../instruments/instrument'
import type { AxisAnswer } from '../../rating/values'
import type { StudyData, StudyRating } from '../study-data'

/** One answer of one rater, for a table: nothing of it names a person or an account. */
export interface RatingRow {
  /** 1-based, the same for all answers of a rating; says nothing of when it was given. */
  readonly rating: number
  readonly rater: string
  readonly group: string
  readonly kind: string
  readonly question: string
  /** Names of the arms in the order shown. */
  readonly shown: readonly string[]
  readonly axis: string
  /** 1-based number of the entry or the criterion. */
  readonly number: number | null
  readonly wording: string
  /** Chosen option values; for a comparison or a ranking, the arms in order: "B", "A = C > B". */
  readonly answer: string
  readonly label: string
  readonly score: number | null
  /** For the arm (of an item with one answer) or for the one picked. */
  readonly isFavourable: boolean | null
  readonly activeSeconds: number | null
  readonly excludedBecause: string | null
}

const columns = [
  ...['rating', 'rater', 'rater_group', 'item_kind', 'question', 'shown', 'axis', 'number', 'wording'],
  ...['answer', 'label', 'score', 'favourable', 'active_seconds', 'excluded_because'],
]

/** Every answer of a study. Comments and marked passages stay out: they can say who wrote them. */
export function ratingRows(data: StudyData): RatingRow[] {
  const axes = new Map(data.instrument.axes.map((axis) => [axis.id, axis]))
  const names = new Map(data.arms.map(({ id, name }) => [id, name]))
  const questions = new Map(data.questions.map(({ id, externalId }) => [id, externalId]))
  return data.ratings.flatMap((rating, i) => {
    const shown = rating.shownOrder.map((place) => names.get(rating.arms[place] ?? '') ?? 'check')
    return Object.entries(rating.values).flatMap(([key, answer]): RatingRow[] => {
      const { axis: id, entry, criterion } = partsOf(key)
      const axis = axes.get(id)
      if (!axis) return []
      const number = entry ?? criterion
      return [
        {
          ...{ rating: i + 1, rater: rating.rater, group: rating.group, kind: rating.kind, shown },
          ...{ question: questions.get(rating.question) ?? '', axis: id },
          ...{ number: number === null ? null : number + 1, wording: axis.wording },
          ...answerColumns(axis, answer, shown),
          isFavourable: rating.arms.length === 1 ? isFavourable(axis, answer, 0) : null,
          activeSeconds: rating.activeMs === null ? null : Math.round(rating.activeMs / 1000),
          excludedBecause: exclusionOf(data, rating),
        },
      ]
    })
  })
}

/** The rows as CSV. */
export const ratingsCsv = (data: StudyData): string =>
  toCsv(
    columns,
    ratingRows(data).map((row) => [
      ...[row.rating, row.rater, row.group, row.kind, row.question, row.shown.join(' | '), row.axis],
      ...[row.number, row.wording, row.answer, row.label, row.score, row.isFavourable],
      ...[row.activeSeconds, row.excludedBecause],
    ]),
  )

/** The rows as JSON, with what the instrument asked. */
export const ratingsJson = (data: StudyData): string =>
  JSON.stringify(
    {
      instrument: data.instrument,
      arms: data.arms.map(({ name, kind }) => ({ name, kind })),
      ratings: ratingRows(data),
    },
    null,
    1,
  )

function answerColumns(axis: Axis, { values, ranking }: AxisAnswer, shown: readonly string[]) {
  if (ranking) {
    const order = ranking.map((tied) => tied.map((place) => shown[place] ?? '').join(' = ')).join(' > ')
    return { answer: order, label: order, score: null }
  }
  const chosen = axis.options.filter(({ value }) => values.includes(value))
  return {
    answer: values.join('; '),
    label: chosen.map(({ label }) => label).join('; '),
    score: chosen.length === 1 ? (chosen[0]?.score ?? null) : null,
  }
}

function exclusionOf({ exclusions }: StudyData, { id, rater }: StudyRating): string | null {
  const found = exclusions.find((exclusion) => exclusion.rating === id || exclusion.rater === rater)
  return found?.reason ?? null
}
