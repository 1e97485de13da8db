import { DomainError } from '../../errors'
import type { Source } from './mapping'
import { columnPlace, type Table } from './table'

/** Second tables by their name in the mapping, the first column naming the question. */
export type Lookups = Readonly<Record<string, Table>>

export type Row = Table['rows'][number]
/** The value of a row; lookups go by the question. */
export type Reader = (row: Row, question: string) => string

/** @throws DomainError where a column or a second table does not exist */
export function sourceReader(source: Source, table: Table, lookups: Lookups): Reader {
  if ('constant' in source) return () => source.constant
  if ('file' in source) {
    const name = table.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
    return () => name
  }
  if ('lookup' in source) return lookupReader(source, lookups)
  const places = ('columns' in source ? source.columns : [source.column]).map((name) =>
    columnPlace(table, name),
  )
  return ({ cells }) => places.map((place) => (cells[place] ?? '').trim()).join(' ')
}

function lookupReader(source: { lookup: string; column: string }, lookups: Lookups): Reader {
  const table = lookups[source.lookup]
  if (!table) throw new DomainError('invalid', `The mapping needs a second table "${source.lookup}".`)
  const place = columnPlace(table, source.column)
  const byQuestion = new Map(
    table.rows.map(({ cells }) => [cells[0]?.trim() ?? '', (cells[place] ?? '').trim()]),
  )
  return (_, question) => byQuestion.get(question) ?? ''
}
