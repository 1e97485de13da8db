import type { Axis, Instrument } from '../instruments/instrument'
import type { AxisAnswer } from '../rating/values'
import type { ImportIssue } from './imported-study'
import type { AxisReading, RatingsMapping } from './mapping'
import { readAnswer, UnreadableAnswer } from './read-answer'
import { type Lookups, type Reader, type Row, sourceReader } from './read-source'
import { columnPlace, type Table } from './table'

/** One answer found in a table: to one axis, by one rater, about what its row is about. */
export interface FoundAnswer {
  readonly row: Row
  readonly question: string
  readonly rater: string
  readonly group: string | null
  readonly axis: string
  readonly answer: AxisAnswer | null
}

interface Cell {
  readonly question: string
  readonly rater: string
  readonly group: string | null
  readonly column: string
  readonly reading: AxisReading
  readonly text: string
}

/**
 * Every answer of a table, whatever its layout; empty cells are answers that are null. What cannot be read is reported
 * and left out.
 */
export function* readRows(
  table: Table,
  mapping: RatingsMapping,
  instrument: Instrument,
  lookups: Lookups,
  report: (issue: ImportIssue) => void,
): Iterable<FoundAnswer> {
  const axes = new Map(instrument.axes.map((axis) => [axis.id, axis]))
  const cellsOf = cellReader(table, mapping, lookups)
  for (const row of table.rows) {
    const complain = (column: string | null, message: string) =>
      report({ table: table.name, row: row.number, column, message })
    for (const { question, rater, group, column, reading, text } of cellsOf(row, complain)) {
      const axis = axes.get(reading.axis)
      if (!axis) {
        complain(column, `The instrument has no axis "${reading.axis}".`)
        continue
      }
      if (question === '' || rater === '') {
        complain(column, question === '' ? 'The question has no name.' : 'The rater has no name.')
        continue
      }
      const answer = answerOf(reading, axis, text, mapping.arms.length, (message) =>
        complain(column, message),
      )
      if (answer !== undefined) yield { row, question, rater, group, axis: axis.id, answer }
    }
  }
}

/** @returns undefined where the cell cannot be read */
function answerOf(
  reading: AxisReading,
  axis: Axis,
  text: string,
  answers: number,
  complain: (message: string) => void,
): AxisAnswer | null | undefined {
  try {
    return readAnswer(reading, axis, text, answers)
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error
    complain(`${error.message} of "${axis.label}".`)
    return undefined
  }
}

type CellReader = (row: Row, complain: (column: string | null, message: string) => void) => Iterable<Cell>

function cellReader(table: Table, mapping: RatingsMapping, lookups: Lookups): CellReader {
  const { ratings } = mapping
  const reader = (source: RatingsMapping['group']): Reader | null =>
    source ? sourceReader(source, table, lookups) : null
  const questionOf = reader(mapping.question)
  const groupOf = reader(mapping.group)
  const shared = (row: Row, question: string) => ({ question, group: groupOf?.(row, question) || null })
  const at = (row: Row, column: string) => row.cells[columnPlace(table, column)] ?? ''

  if (ratings.layout === 'item-per-row')
    return function* (row) {
      const question = questionOf?.(row, '') ?? ''
      for (const { rater, group, axes } of ratings.raters)
        for (const { column, reading } of axes)
          yield { question, rater, group: group ?? null, column, reading, text: at(row, column) }
    }
  const raterOf = sourceReader(ratings.rater, table, lookups)
  if (ratings.layout === 'rating-per-row')
    return function* (row) {
      const question = questionOf?.(row, '') ?? ''
      for (const { column, reading } of ratings.axes)
        yield {
          ...shared(row, question),
          rater: raterOf(row, question),
          column,
          reading,
          text: at(row, column),
        }
    }
  if (ratings.layout === 'answer-per-row') {
    const axisOf = sourceReader(ratings.axis, table, lookups)
    const answerOf = sourceReader(ratings.answer, table, lookups)
    return function* (row, complain) {
      const question = questionOf?.(row, '') ?? ''
      const named = axisOf(row, question)
      const reading = ratings.axes[named]
      if (!reading) complain(null, `The mapping does not say which axis "${named}" is.`)
      else
        yield {
          ...shared(row, question),
          ...{ rater: raterOf(row, question), column: named, reading, text: answerOf(row, question) },
        }
    }
  }
  const pattern = templatePattern(ratings.columns)
  const [only] = Object.values(ratings.axes)
  const columns = table.header.flatMap((column, place) => {
    const found = pattern.exec(column)?.groups
    const reading = found?.['axis'] === undefined ? only : ratings.axes[found['axis']]
    return found?.['question'] && reading ? [{ column, place, question: found['question'], reading }] : []
  })
  return function* (row) {
    const rater = raterOf(row, '')
    for (const { column, place, question, reading } of columns)
      yield { ...shared(row, question), rater, column, reading, text: row.cells[place] ?? '' }
  }
}

/** "{question}_{axis}" as an expression; what is not a placeholder stands for itself. */
function templatePattern(template: string): RegExp {
  const literal = template.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = literal.replace('\\{question\\}', '(?<question>.+?)').replace('\\{axis\\}', '(?<axis>.+?)')
  return new RegExp(`^${pattern}$`, 'u')
}
