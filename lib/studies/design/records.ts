import { DomainError } from '../../errors'
import { TableShape } from '../import/mapping'
import { readTable } from '../import/table'
import { storageFault } from './storage-fault'

/** Many times what a study holds; a file of millions of short lines would keep everybody else waiting. */
const MOST_ROWS = 50_000
const MOST_COLUMNS = 1000

/** One row of an upload: cells by column, or the fields of an object. */
export interface UploadRecord {
  /** 1-based line or row, as the reader's editor counts it. */
  readonly line: number
  readonly fields: Readonly<Record<string, unknown>>
}

/** Something wrong with a row, and what to do. */
export interface UploadIssue {
  readonly line: number
  readonly message: string
}

export interface Upload<Row> {
  readonly rows: readonly Row[]
  /** Empty for a file that can be taken as it is. */
  readonly issues: readonly UploadIssue[]
}

/**
 * The rows of an uploaded file: JSON Lines, a JSON list, CSV, TSV or XLSX. Names of fields are in lower case and trimmed.
 *
 * @param name its ending says what the file is; texts that begin with a bracket are JSON whatever their name
 * @throws DomainError invalid where the file cannot be read at all
 */
export function readRecords(bytes: Buffer, name: string): UploadRecord[] {
  const records = recordsOf(bytes, name)
  for (const { line, fields } of records) {
    const fault = storageFault(fields)
    if (fault !== null) throw new DomainError('invalid', `${name}, line ${line}: ${fault}`)
  }
  return records
}

function recordsOf(bytes: Buffer, name: string): UploadRecord[] {
  const head = bytes.subarray(0, 64).toString('utf8').replace('\uFEFF', '').trimStart()
  if (/^[[{]/.test(head)) return jsonRecords(bytes.toString('utf8').replace('\uFEFF', ''), name)
  const { header, rows } = readTable(bytes, name, TableShape.parse({}), { mostRows: MOST_ROWS })
  if (header.length > MOST_COLUMNS)
    throw new DomainError('too-large', `${name} has more than ${MOST_COLUMNS} columns.`)
  return rows.map(({ number, cells }) => ({
    line: number,
    fields: named(header.map((column, place) => [column, cells[place] ?? ''])),
  }))
}

function jsonRecords(text: string, name: string): UploadRecord[] {
  if (text.trimStart().startsWith('[')) {
    const list = parsed(text, name)
    if (!Array.isArray(list)) throw new DomainError('invalid', `${name} is no list.`)
    if (list.length > MOST_ROWS) throw tooManyRows(name)
    return list.map((entry, place) => ({ line: place + 1, fields: fieldsOf(entry, name, place + 1) }))
  }
  const lines = text.split(/\r?\n/)
  if (lines.length > 2 * MOST_ROWS) throw tooManyRows(name)
  return lines.flatMap((line, place) => {
    if (line.trim() === '') return []
    return [
      { line: place + 1, fields: fieldsOf(parsed(line, `${name}, line ${place + 1}`), name, place + 1) },
    ]
  })
}

const tooManyRows = (name: string) =>
  new DomainError('too-large', `${name} has more than ${MOST_ROWS.toLocaleString('en')} rows.`)

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid', `${where} is not valid JSON.`)
  }
}

function fieldsOf(entry: unknown, name: string, line: number): Record<string, unknown> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw new DomainError('invalid', `${name}, line ${line}: each entry must be an object with named fields.`)
  return named(Object.entries(entry))
}

const named = (entries: [string, unknown][]): Record<string, unknown> =>
  Object.fromEntries(entries.map(([column, value]) => [column.trim().toLowerCase(), value]))

/** The text of the first of these fields that is there; null where none is, or where it is empty. */
export function textOf({ fields }: UploadRecord, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name]
    if (value === undefined || value === null) continue
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
    if (text.trim() !== '') return text.trim()
  }
  return null
}
