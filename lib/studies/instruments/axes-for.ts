import type { RatingValues } from '../rating/values'
import type { Axis, Instrument } from './instrument'

/** A criterion or claim that comes with a question and is rated by itself. */
export interface Criterion {
  /** 0-based place in the question's list. */
  readonly index: number
  readonly text: string
  /** Whatever else the question says of it: category, points. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** An axis as it is asked about one question. */
export interface AskedAxis {
  /** Where its answer stands in the values of a rating: `harm`, or `met@2` for the third criterion. */
  readonly key: string
  readonly axis: Axis
  readonly criterion: Criterion | null
  /** Asked for each entry of this axis, which can be answered several times: keys `significance#0`, `significance#1` … */
  readonly followers: readonly Axis[]
}

/** What an instrument needs to know of a question. */
export interface QuestionFields {
  readonly fields: Readonly<Record<string, unknown>>
}

/** The key of an entry of an axis that can be answered several times. */
export const entryKey = (axisId: string, entry: number): string => `${axisId}#${entry}`

/** The key of an axis asked about one criterion. */
export const criterionKey = (axisId: string, criterion: number): string => `${axisId}@${criterion}`

/** The parts of a key: which axis, which entry or criterion. */
export function partsOf(key: string): { axis: string; entry: number | null; criterion: number | null } {
  const [, axis = key, sign, number] = /^(.*)([#@])(\d+)$/.exec(key) ?? []
  return {
    axis,
    entry: sign === '#' ? Number(number) : null,
    criterion: sign === '@' ? Number(number) : null,
  }
}

/** The criteria that a question carries for the instrument's item axes; none where it carries no list. */
export function criteriaOf(instrument: Instrument, { fields }: QuestionFields): Criterion[] {
  if (!instrument.itemAxes) return []
  const { source, fields: names } = instrument.itemAxes
  const list = fields[source.replace(/^item\./, '')]
  if (!Array.isArray(list)) return []
  // field names may be followed by what they hold: "category (Must_have or Nice_to_have)"
  const textField = (names[0] ?? '').split(' ')[0] ?? ''
  return list.map((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null) return { index, text: String(entry), fields: {} }
    const held = entry as Record<string, unknown>
    return { index, text: String(held[textField] ?? ''), fields: held }
  })
}

/**
 * The axes a rater is asked about a question, in order: an axis of the question's criteria once for each of them, an
 * axis that belongs to a repeatable one beside it. `isAsked` says which of them wait for another answer.
 */
export function axesFor(instrument: Instrument, question: QuestionFields): AskedAxis[] {
  const followersOf = (id: string) => instrument.axes.filter(({ appliesTo }) => appliesTo === id)
  return instrument.axes
    .filter(({ appliesTo }) => appliesTo === undefined)
    .flatMap((axis): AskedAxis[] => {
      const followers = axis.repeatable ? followersOf(axis.id) : []
      if (axis.id !== instrument.itemAxes?.template)
        return [{ key: axis.id, axis, criterion: null, followers }]
      return criteriaOf(instrument, question).map((criterion) => ({
        ...{ key: criterionKey(axis.id, criterion.index), axis, criterion, followers },
      }))
    })
}

/**
 * Whether an axis is to be answered, given the answers so far: its condition holds, and that axis is asked itself.
 *
 * @param entry of the repeatable axis that this one belongs to: its condition may be about that entry
 */
export function isAsked(
  instrument: Instrument,
  axis: Axis,
  values: RatingValues,
  entry: number | null = null,
): boolean {
  if (!axis.showIf) return true
  const { axis: id, in: wanted } = axis.showIf
  const condition = instrument.axes.find((candidate) => candidate.id === id)
  if (!condition || !isAsked(instrument, condition, values, entry)) return false
  const isOfEntry = entry !== null && (condition.repeatable || condition.appliesTo !== undefined)
  return values[isOfEntry ? entryKey(id, entry) : id]?.values.some((value) => wanted.includes(value)) ?? false
}

/** The entries given to a repeatable axis, 0-based and in order. */
export function entriesOf(axisId: string, values: RatingValues): number[] {
  return Object.keys(values)
    .map(partsOf)
    .flatMap(({ axis, entry }) => (axis === axisId && entry !== null ? [entry] : []))
    .sort((a, b) => a - b)
}
