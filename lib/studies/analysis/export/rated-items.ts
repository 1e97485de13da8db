import { byPlace } from '../../instruments/as-shown'
import { axesFor, criterionKey, entriesOf, entryKey } from '../../instruments/axes-for'
import type { Axis } from '../../instruments/instrument'
import type { RatingValues } from '../../rating/values'
import { groupBy } from '../pairs'
import type { StudyData, StudyRating } from '../study-data'

/** An item with all its ratings, told in the places of the item whatever the raters saw first. */
export interface RatedItem {
  readonly question: string
  readonly externalId: string
  readonly kind: string
  /** Ids of the arms by place. */
  readonly arms: readonly string[]
  readonly ratings: readonly { readonly rating: StudyRating; readonly values: RatingValues }[]
}

export function ratedItems({ instrument, ratings, questions }: StudyData): RatedItem[] {
  const externalIds = new Map(questions.map(({ id, externalId }) => [id, externalId]))
  return [...groupBy(ratings, ({ item }) => item).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const { question, kind, arms } = first
    return {
      ...{ question, kind, arms, externalId: externalIds.get(question) ?? '' },
      ratings: of.map((rating) => ({
        rating,
        values: byPlace(instrument, rating.values, rating.shownOrder),
      })),
    }
  })
}

/** An answer as other tools name it: lower case, digits and underscores. */
export interface AskedKey {
  readonly name: string
  readonly key: string
  readonly axis: Axis
  readonly title: string
}

/** Every answer that any question of a study has: axes, criteria by number, entries up to the most that anybody made. */
export function askedKeys(data: StudyData): AskedKey[] {
  const { instrument, ratings, questions } = data
  const criteria = new Map<string, number>()
  for (const question of questions)
    for (const { axis, criterion } of axesFor(instrument, question))
      if (criterion) criteria.set(axis.id, Math.max(criteria.get(axis.id) ?? 0, criterion.index + 1))
  const entriesUsed = (id: string) =>
    Math.max(0, ...ratings.map(({ values }) => (entriesOf(id, values).at(-1) ?? -1) + 1))
  const numbered = (axis: Axis, count: number, keyOf: (id: string, number: number) => string): AskedKey[] =>
    Array.from({ length: count }, (_, number) => ({
      name: nameOf(`${axis.id}_${number + 1}`),
      key: keyOf(axis.id, number),
      ...{ axis, title: `${axis.label} ${number + 1}` },
    }))
  return instrument.axes.flatMap((axis): AskedKey[] => {
    const owner = axis.appliesTo ?? (axis.repeatable ? axis.id : null)
    if (owner !== null) return numbered(axis, entriesUsed(owner), entryKey)
    if (axis.id === instrument.itemAxes?.template)
      return numbered(axis, criteria.get(axis.id) ?? 0, criterionKey)
    return [{ name: nameOf(axis.id), key: axis.id, axis, title: axis.label }]
  })
}

const nameOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/g, '_')

/** "answer_a", "answer_b" … by place. */
export const answerName = (place: number): string => `answer_${String.fromCharCode(97 + place)}`

/** The most answers that stand in one item. */
export const mostAnswers = ({ ratings }: StudyData): number =>
  Math.max(1, ...ratings.map(({ arms }) => arms.length))
