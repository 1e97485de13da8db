import type { Instrument } from '../instruments/instrument'
import { type QuestionUse, questionUses } from '../states'
import { type ExpectedIssue, expectedFrom, expectedIssues } from './expected'
import type { QuestionRow } from './question-row'
import { readRecords, textOf, type Upload, type UploadIssue, type UploadRecord } from './records'

const MOST_QUESTIONS = 5000
const known =
  /^(id|text|question|context|reference|expertise|specialty|use|kind|expected(\..+)?|answers?|answer[ _][1-9a-i])$/

/**
 * Questions of a study out of a file. Columns: `id`, `text` (or `question`), and where they are wanted `context`,
 * `reference`, `expertise`, `use` (regular, calibration, gold), `expected` or `expected.AXIS`, `answer`, `answer_2` …;
 * any other column is a field of the question. Lists (claims, criteria) are JSON, or lines of a cell.
 *
 * @throws DomainError invalid where the file cannot be read at all
 */
export function readQuestions(bytes: Buffer, name: string, instrument: Instrument): Upload<QuestionRow> {
  const records = readRecords(bytes, name)
  const issues: UploadIssue[] = []
  if (records.length > MOST_QUESTIONS)
    return { rows: [], issues: [{ line: 1, message: `At most ${MOST_QUESTIONS} questions fit in a study.` }] }
  if (records.length === 0) issues.push({ line: 1, message: 'The file holds no questions.' })
  const seen = new Map<string, number>()
  const rows = records.flatMap((record) => {
    const row = questionOf(record, instrument, (message) => issues.push({ line: record.line, message }))
    if (!row) return []
    const before = seen.get(row.externalId)
    if (before !== undefined)
      issues.push({
        line: record.line,
        message: `The id "${row.externalId}" stands in line ${before} already.`,
      })
    seen.set(row.externalId, record.line)
    return [row]
  })
  return { rows, issues }
}

function questionOf(
  record: UploadRecord,
  instrument: Instrument,
  say: (message: string) => void,
): QuestionRow | null {
  const externalId = textOf(record, 'id')
  const text = textOf(record, 'text', 'question')
  if (externalId === null) say('There is no "id".')
  if (text === null) say('There is no "text" (or "question").')
  const use = givenUse(record, say)
  if (externalId === null || text === null || use === null) return null
  const expected = expectedFrom(record, instrument, say)
  if (use === 'regular' && expected !== null)
    say('An expected answer is for calibration and gold questions: give this one a "use", or leave it out.')
  const row: QuestionRow = {
    ...{ externalId: externalId.slice(0, 200), text, use, expected: use === 'regular' ? null : expected },
    context: textOf(record, 'context'),
    reference: textOf(record, 'reference'),
    expertise: textOf(record, 'expertise', 'specialty'),
    answers: use === 'regular' ? [] : answersOf(record),
    fields: fieldsOf(record, instrument),
  }
  for (const { message } of questionIssues(row, instrument)) say(message)
  return row
}

function givenUse(record: UploadRecord, say: (message: string) => void): QuestionUse | null {
  const given = (textOf(record, 'use', 'kind') ?? 'regular').toLowerCase()
  const use = questionUses.find((candidate) => candidate === given)
  if (use) return use
  say(`"${given}" is no use of a question: write regular, calibration or gold.`)
  return null
}

function answersOf(record: UploadRecord): string[] {
  const list = record.fields['answers']
  if (Array.isArray(list)) return list.map(String)
  return [...'123456789'].flatMap((number, place) => {
    const letter = 'abcdefghi'[place] ?? ''
    const names = place === 0 ? ['answer', 'answers'] : []
    const marked = [number, letter].flatMap((mark) => [`answer_${mark}`, `answer ${mark}`])
    return textOf(record, ...names, ...marked) ?? []
  })
}

/** The list that the instrument's item axes repeat over, and every column that means nothing else. */
function fieldsOf({ fields }: UploadRecord, instrument: Instrument): Record<string, unknown> {
  const list = instrument.itemAxes?.source.replace(/^item\./, '') ?? null
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      if (value === '' || value === null) return []
      if (list !== null && name === list.toLowerCase()) return [[list, listOf(value)]]
      return known.test(name) ? [] : [[name, value]]
    }),
  )
}

function listOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (/^\s*\[/.test(value)) {
    try {
      return JSON.parse(value)
    } catch {
      // no JSON after all: a claim may begin with a bracket
    }
  }
  return value
    .split(/\r?\n|\s\|\s/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** What the instrument asks of a question that this one lacks, and what is expected that cannot be answered. */
export function questionIssues(row: QuestionRow, instrument: Instrument): ExpectedIssue[] {
  const issues: ExpectedIssue[] = []
  if (instrument.itemAxes) {
    const list = instrument.itemAxes.source.replace(/^item\./, '')
    const held = row.fields[list]
    if (!Array.isArray(held) || held.length === 0)
      issues.push({
        message: `This instrument asks about each entry of "${list}", and the question carries none.`,
      })
  }
  if (row.expected) issues.push(...expectedIssues(instrument, row.expected, row))
  return issues
}
