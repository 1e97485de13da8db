import type { OpenedFile } from '../sources/file-source'
import { readCsv } from './csv'
import { fault } from './fault'
import type { Row } from './json-lines'

/**
 * The rows of a CSV file by the names in its first row. Names and cells stay as they are ("NA" is a text); rows of
 * nothing but empty cells are passed over.
 *
 * @throws DomainError where a wanted column is absent or a row has more cells than the header
 */
export async function* csvRecords<Column extends string>(
  { name: file, bytes }: OpenedFile,
  columns: readonly Column[],
  remedy: string,
  delimiter = ',',
): AsyncIterable<Row<Record<Column, string>>> {
  let names: string[] | null = null
  for await (const { line, value: cells } of readCsv(bytes, file, delimiter)) {
    if (names === null) {
      names = cells
      const absent = columns.find((column) => !cells.includes(column))
      if (absent !== undefined) throw fault({ file, line, field: absent }, 'the column is absent', remedy)
      continue
    }
    if (cells.length > names.length)
      throw fault({ file, line }, `expected ${names.length} columns, found ${cells.length}`, remedy)
    if (cells.every((cell) => cell === '')) continue
    const header = names
    const value = Object.fromEntries(columns.map((column) => [column, cells[header.indexOf(column)] ?? '']))
    yield { line, value: value as Record<Column, string> }
  }
}
