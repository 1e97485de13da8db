import { type AskedAxis, axesFor, entriesOf, entryKey } from '../instruments/axes-for'
import { sideOf } from '../instruments/comparison'
import type { Axis, Instrument } from '../instruments/instrument'
import type { AxisAnswer, RatingValues } from '../rating/values'

/** What one rater said on one axis, in words. */
export interface Said {
  readonly key: string
  readonly label: string
  readonly words: string
}

interface RatedItem {
  /** Names of the answers by their place. */
  readonly answers: readonly string[]
  readonly shownOrder: readonly number[]
}

/**
 * A rating in words: labels of options, and for comparisons and rankings the names of the answers rather than the sides
 * on which they stood. What raters wrote themselves stays out: it can say who they are.
 */
export function saidInWords(
  instrument: Instrument,
  question: { readonly fields: Readonly<Record<string, unknown>> },
  values: RatingValues,
  item: RatedItem,
): Said[] {
  return axesFor(instrument, question).flatMap((asked) => {
    if (asked.axis.repeatable)
      return entriesOf(asked.axis.id, values).flatMap((entry) => entrySaid(asked, entry, values, item))
    const answer = values[asked.key]
    return answer ? [said(asked.key, labelOf(asked), asked.axis, answer, item)] : []
  })
}

const labelOf = ({ axis, criterion }: AskedAxis): string =>
  criterion === null ? axis.label : `${axis.label}: ${criterion.text}`

function entrySaid(
  { axis, followers }: AskedAxis,
  entry: number,
  values: RatingValues,
  item: RatedItem,
): Said[] {
  return [axis, ...followers].flatMap((each) => {
    const answer = values[entryKey(each.id, entry)]
    return answer ? [said(entryKey(each.id, entry), `${each.label} ${entry + 1}`, each, answer, item)] : []
  })
}

function said(key: string, label: string, axis: Axis, answer: AxisAnswer, item: RatedItem): Said {
  return { key, label, words: wordsOf(axis, answer, item) }
}

function wordsOf({ options }: Axis, { values, ranking, spans }: AxisAnswer, item: RatedItem): string {
  const nameAt = (shown: number) => item.answers[item.shownOrder[shown] ?? shown] ?? `answer ${shown + 1}`
  if (ranking) return ranking.map((tied) => tied.map(nameAt).join(' = ')).join(' > ')
  const isOfSides = item.answers.length === 2
  const labels = values.map((value) => {
    const label = options.find((option) => option.value === value)?.label ?? value
    const side = sideOf(value)
    return isOfSides && side !== 'neither' ? `${nameAt(side === 'a' ? 0 : 1)} (${label})` : label
  })
  const marks = spans && spans.length > 0 ? [`${spans.length} marked`] : []
  return [...labels, ...marks].join(', ') || 'in words'
}
