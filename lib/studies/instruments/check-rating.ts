import type { AxisAnswer, RatingValues, SpanMark } from '../rating/values'
import { axesFor, entriesOf, entryKey, isAsked, partsOf, type QuestionFields } from './axes-for'
import type { Axis, Instrument } from './instrument'
import { axisKind } from './scale'

/** What a rater has before them. */
export interface RatedItem extends QuestionFields {
  /** Texts in the order shown. */
  readonly answers: readonly string[]
  readonly context: string | null
  readonly reference: string | null
}

export interface RatingIssue {
  /** The key of the answer in the values: `harm`, `met@2`, `error#0`. */
  readonly key: string
  /** `missing`: still to be answered; `wrong`: not an answer to this question. */
  readonly kind: 'missing' | 'wrong'
  readonly message: string
}

/**
 * Checks a rating against its instrument: everything asked is answered, chosen options exist, one option unless several
 * are allowed, required texts are there, marks lie inside their text, rankings are complete. Answers to axes whose
 * condition no longer holds are not looked at: see `withoutUnasked`.
 *
 * @returns empty for a complete rating
 */
export function checkRating(instrument: Instrument, values: RatingValues, item: RatedItem): RatingIssue[] {
  const issues: RatingIssue[] = []
  const asked = axesFor(instrument, item)
  const known = new Set(asked.map(({ key }) => key))
  const check = (key: string, axis: Axis) => {
    known.add(key)
    if (isAsked(instrument, axis, values, partsOf(key).entry)) {
      for (const issue of answerIssues(instrument, axis, values[key], item)) issues.push({ key, ...issue })
    }
  }
  for (const { key, axis, followers } of asked) {
    if (!axis.repeatable) check(key, axis)
    for (const entry of axis.repeatable ? entriesOf(axis.id, values) : []) {
      check(entryKey(axis.id, entry), axis)
      for (const follower of followers) check(entryKey(follower.id, entry), follower)
    }
  }
  for (const key of Object.keys(values)) {
    if (!known.has(key))
      issues.push({ key, kind: 'wrong', message: 'This question is not part of the form.' })
  }
  return issues
}

/** The values without answers that no longer stand on a condition, and without empty ones: what is stored. */
export function withoutUnasked(instrument: Instrument, values: RatingValues): RatingValues {
  const axes = new Map(instrument.axes.map((axis) => [axis.id, axis]))
  const kept = Object.entries(values).filter(([key, answer]) => {
    const { axis: id, entry } = partsOf(key)
    const axis = axes.get(id)
    return axis !== undefined && isAsked(instrument, axis, values, entry) && !isBlank(answer)
  })
  return Object.fromEntries(kept)
}

/** Nothing chosen, written, marked or ranked. */
export const isBlank = (answer: AxisAnswer | undefined): boolean =>
  answer === undefined ||
  (answer.values.length === 0 &&
    !answer.comment?.trim() &&
    !answer.spans?.length &&
    !answer.ranking?.some((tied) => tied.length > 0))

type Issue = Omit<RatingIssue, 'key'>
const missing = (message: string): Issue => ({ kind: 'missing', message })
const wrong = (message: string): Issue => ({ kind: 'wrong', message })

function* answerIssues(
  instrument: Instrument,
  axis: Axis,
  answer: AxisAnswer | undefined,
  item: RatedItem,
): Iterable<Issue> {
  const kind = axisKind(instrument, axis)
  const { values = [], comment = '', spans = [], ranking } = answer ?? {}
  if (kind === 'ranking') {
    yield* rankingIssues(axis, ranking ?? [], item.answers.length)
  } else {
    const legal = new Set(axis.options.map(({ value }) => value))
    if (values.some((value) => !legal.has(value))) yield wrong('One of the chosen options does not exist.')
    if (new Set(values).size < values.length) yield wrong('An option is chosen twice.')
    // ticking all that apply may mean ticking none
    if (legal.size > 0 && values.length === 0 && !axis.multiple) yield missing('Choose an option.')
    if (values.length > 1 && !axis.multiple) yield wrong('Choose one option only.')
  }
  if (axis.requiresFreeText && comment.trim() === '')
    yield missing(`Please write: ${axis.freeTextLabel ?? axis.label}.`)
  if (axis.spanSource !== undefined && axis.options.length === 0 && spans.length === 0)
    yield missing('Mark the place in the text.')
  if (spans.some((span) => !isInside(span, item))) yield wrong('A mark lies outside its text.')
}

function* rankingIssues(
  axis: Axis,
  ranking: readonly (readonly number[])[],
  answers: number,
): Iterable<Issue> {
  const places = ranking.flat()
  const ranked = new Set(places)
  if (ranked.size < places.length) yield wrong('An answer is ranked twice.')
  if (places.some((place) => place >= answers)) yield wrong('A ranked answer does not exist.')
  if (ranked.size < answers) yield missing(`Put all ${answers} answers in order.`)
  if (!axis.tiesAllowed && ranking.some((tied) => tied.length > 1))
    yield wrong('Two answers cannot share a rank here.')
}

function isInside({ source, place, start, end }: SpanMark, item: RatedItem): boolean {
  const text = source === 'answer' ? item.answers[place] : item[source]
  return text !== undefined && text !== null && start < end && end <= Array.from(text).length
}
