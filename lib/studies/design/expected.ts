import { checkRating } from '../instruments/check-rating'
import type { Instrument } from '../instruments/instrument'
import { AxisAnswer, RatingValues } from '../rating/values'
import { textOf, type UploadRecord } from './records'

export interface ExpectedIssue {
  readonly message: string
}

/**
 * What a calibration or gold question should get, out of a row: columns `expected.AXIS` with an option's value or label
 * (several joined by semicolons), or one column `expected` with an object by axis. A column `expected.AXIS.why` is the
 * explanation that raters read after a calibration item.
 *
 * @returns null where the row expects nothing
 */
export function expectedFrom(
  record: UploadRecord,
  instrument: Instrument,
  say: (message: string) => void,
): RatingValues | null {
  const whole = objectOf(record, say)
  const columns = Object.entries(record.fields).flatMap(([name, value]): [string, unknown][] => {
    const [, key] = /^expected\.(.+)$/.exec(name) ?? []
    return key === undefined || value === '' || value === null ? [] : [[key, value]]
  })
  const entries = [...Object.entries(whole ?? {}), ...columns]
  if (entries.length === 0) return null
  const values: RatingValues = {}
  for (const [key, value] of entries) {
    const [, axis] = /^(.+)\.why$/.exec(key) ?? []
    if (axis !== undefined) {
      values[axis] = { values: [], ...values[axis], comment: String(value) }
      continue
    }
    const answer = answerOf(value, key, instrument)
    if (answer) values[key] = { ...values[key], ...answer }
    else say(`What is expected of "${key}" is neither an option nor a list of options.`)
  }
  const parsed = RatingValues.safeParse(values)
  return parsed.success ? parsed.data : null
}

function objectOf(record: UploadRecord, say: (message: string) => void): Record<string, unknown> | null {
  const given = record.fields['expected']
  if (typeof given === 'object' && given !== null && !Array.isArray(given))
    return given as Record<string, unknown>
  const text = textOf(record, 'expected')
  if (text === null) return null
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>
  } catch {
    // said below, with what is no JSON at all
  }
  say('"expected" is no JSON object of axes, such as {"bias": "no"}.')
  return null
}

function answerOf(value: unknown, key: string, instrument: Instrument): AxisAnswer | null {
  const axis = instrument.axes.find(({ id }) => id === key.replace(/[#@]\d+$/, ''))
  const optionOf = (text: string) =>
    axis?.options.find(
      (option) => option.value === text.trim() || option.label.toLowerCase() === text.trim().toLowerCase(),
    )?.value ?? text.trim()
  if (typeof value === 'string' || typeof value === 'number') {
    const options = axis?.multiple ? String(value).split(';') : [String(value)]
    return { values: options.map(optionOf) }
  }
  if (Array.isArray(value))
    return value.every((entry) => typeof entry === 'string') ? { values: value.map(optionOf) } : null
  const parsed = AxisAnswer.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** What of the expected answers cannot be answered with this instrument. Axes may be left out: they are not looked at. */
export function expectedIssues(
  instrument: Instrument,
  expected: RatingValues,
  question: {
    fields: Readonly<Record<string, unknown>>
    answers: readonly string[]
    context: string | null
    reference: string | null
  },
): ExpectedIssue[] {
  return checkRating(instrument, expected, question)
    .filter(({ kind }) => kind === 'wrong')
    .map(({ key, message }) => ({ message: `Expected of "${key}": ${message}` }))
}
