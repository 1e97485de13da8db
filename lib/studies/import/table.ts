import Papa from 'papaparse'
import { DomainError } from '../../errors'
import type { TableShape } from './mapping'
import { columnOf, readWorkbook } from './workbook'

/** A table of texts with a header. */
export interface Table {
  /** File it came from, for messages. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly {
    /** 1-based, as the file or the spreadsheet numbers it. */
    readonly number: number
    readonly cells: readonly string[]
  }[]
}

/**
 * Reads CSV, TSV or XLSX. Rows above the header are passed over, as are empty ones.
 *
 * @param name its ending says what the file is
 * @param options.mostRows below the header; a file with more is refused before it is looked at
 * @throws DomainError where the file cannot be read, or has no such sheet or header
 */
export function readTable(
  bytes: Buffer,
  name: string,
  shape: TableShape,
  { mostRows = Number.POSITIVE_INFINITY }: { mostRows?: number } = {},
): Table {
  const most = shape.headerRow + mostRows
  const all = /\.xlsx$/i.test(name) ? sheetOf(bytes, name, shape) : delimited(bytes, name, shape, most)
  if (all.length > most)
    throw new DomainError('too-large', `${name} has more than ${mostRows.toLocaleString('en')} rows.`)
  const header = all[shape.headerRow - 1]?.map((cell) => cell.trim()) ?? []
  if (header.every((cell) => cell === '')) {
    throw new DomainError('invalid', `${name} has no header in row ${shape.headerRow}.`)
  }
  const rows = all
    .map((cells, i) => ({ number: i + 1, cells }))
    .slice(shape.headerRow)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return { name, header, rows: filledDown({ name, header, rows }, shape.fillDown) }
}

function sheetOf(bytes: Buffer, name: string, { sheet }: TableShape): string[][] {
  const sheets = readWorkbook(bytes, name)
  const found = sheet === null ? sheets[0] : sheets.find((candidate) => candidate.name === sheet)
  if (found) return found.rows
  const names = sheets.map((candidate) => `"${candidate.name}"`).join(', ')
  throw new DomainError('invalid', `${name} has no sheet "${sheet}"; it has ${names}.`)
}

/** @param most rows that are read: one more says that there are more */
function delimited(
  bytes: Buffer,
  name: string,
  { delimiter, quotes, headerRow }: TableShape,
  most: number,
): string[][] {
  const text = new TextDecoder().decode(bytes)
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? delimiterOf(text.split('\n')[headerRow - 1] ?? ''),
    // a character that no text holds: quotation marks then stand for themselves
    ...(quotes ? {} : { quoteChar: '\u0000' }),
    ...(Number.isFinite(most) ? { preview: most + 1 } : {}),
  })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    throw new DomainError(
      'invalid',
      `${name}, row ${(broken.row ?? 0) + 1}: a quotation mark is not closed. If quotation marks are plain text here, say "quotes": false in the mapping.`,
    )
  }
  return data
}

/** Names of columns hold few of these, so whichever is there most divides them. */
function delimiterOf(header: string): string {
  const times = (delimiter: string) => header.split(delimiter).length
  return ['\t', ';', '|', ','].reduce((best, next) => (times(next) > times(best) ? next : best), ',')
}

/** Where a column stands, by its header or, with "column E", by its letter; null where there is none. */
export function findColumn({ header }: Pick<Table, 'header'>, name: string): number | null {
  const place = header.indexOf(name.trim())
  if (place >= 0) return place
  const [, letters] = /^column ([A-Z]{1,3})$/.exec(name) ?? []
  return letters === undefined ? null : columnOf(letters)
}

/** Cells left empty take what stands above them, as in sheets that name a text once for several rows. */
function filledDown(table: Table, columns: readonly string[]): Table['rows'] {
  const places = columns.map((name) => columnPlace(table, name))
  const last = new Map<number, string>()
  return table.rows.map(({ number, cells }) => {
    const filled = [...cells]
    for (const place of places) {
      if ((filled[place] ?? '').trim() === '') filled[place] = last.get(place) ?? ''
      else last.set(place, filled[place] as string)
    }
    return { number, cells: Array.from(filled, (cell) => cell ?? '') }
  })
}

/** @throws DomainError where the table has no such column */
export function columnPlace(table: Table, name: string): number {
  const place = findColumn(table, name)
  if (place !== null) return place
  throw new DomainError(
    'invalid',
    `${table.name} has no column "${name}". Its columns are ${table.header.filter((cell) => cell !== '').join(', ')}.`,
  )
}
