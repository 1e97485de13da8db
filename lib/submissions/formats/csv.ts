import Papa from 'papaparse'
import { EntryReader, fieldFinding, shorten } from '../entry'
import { chooseField, type FieldNames } from '../fields'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from './format'

const delimiters = [',', '\t', ';', '|'] as const

/** A table with a header, separated by commas, tabs, semicolons or bars (RFC 4180 quoting). */
export const csv: PredictionFormat = {
  id: 'csv',
  title: 'CSV',
  description:
    'A table whose first line names the columns, among them "id" and "prediction"; other columns are ignored. Commas, tabs, semicolons or vertical bars separate cells; cells with separators, quotation marks or line breaks stand in double quotes. Every cell is text: a formula is never run.',
  example: 'id,prediction\nq1,B\nq2,"The answer is (C), since …"',
  recognises(head) {
    const [first = ''] = head.trimStart().split('\n', 1)
    return !/^[{[]/.test(first) && delimiters.some((delimiter) => first.includes(delimiter))
  },
  reader: (sink, options) => new CsvReader(sink, options),
}

interface Columns {
  readonly count: number
  readonly id: number
  readonly prediction: number
  readonly idName: string
  readonly predictionName: string
}

class CsvReader implements PredictionReader {
  readonly #sink: ReadingSink
  readonly #entries: EntryReader
  readonly #fields: FieldNames
  readonly #rowLength: number
  #rest = ''
  /** Line where the next row begins. */
  #line = 1
  #delimiter: string | null = null
  #columns: Columns | null = null
  #stopped = false

  constructor(sink: ReadingSink, { limits, fields }: ReaderOptions) {
    this.#sink = sink
    this.#fields = fields
    this.#entries = new EntryReader(sink, { fields, depth: limits.depth })
    this.#rowLength = limits.lineLength
  }

  push(text: string): void {
    if (this.#stopped) return
    this.#rest += text
    if (text.includes('\n')) this.#parse({ isLast: false })
    if (this.#rest.length > this.#rowLength) this.#tooLong()
  }

  end(): void {
    if (!this.#stopped && this.#rest !== '') this.#parse({ isLast: true })
    this.#rest = ''
  }

  /** Hands what is there to Papa; a row that may go on in the next chunk stays until then. */
  #parse({ isLast }: { isLast: boolean }): void {
    // the header tells the delimiter, so it must be there as a whole
    if (this.#delimiter === null && !isLast && !this.#rest.trimStart().includes('\n')) return
    this.#delimiter ??= findDelimiter(this.#rest, this.#fields)
    const parser = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' } as Papa.ParseConfig)
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(this.#rest, 0, !isLast)
    const faulty = new Map(errors.map((error) => [error.row, error.message]))
    data.forEach((cells, row) => {
      if (!this.#stopped) this.#row(cells, faulty.get(row))
    })
    this.#rest = isLast || this.#stopped ? '' : this.#rest.slice(meta.cursor)
  }

  #row(cells: string[], fault: string | undefined): void {
    const line = this.#line
    this.#line += 1 + lineBreaksIn(cells)
    const last = cells.length - 1
    if (cells[last]?.endsWith('\r')) cells[last] = cells[last].slice(0, -1)
    if (cells.every((cell) => cell.trim() === '')) return
    if (fault !== undefined) this.#sink.issue({ code: 'bad-quotes', line, message: `${fault}.` })
    else if (this.#columns === null) this.#header(line, cells)
    else this.#entry(line, cells, this.#columns)
  }

  #header(line: number, names: string[]): void {
    const trimmed = names.map((name) => name.trim())
    const [id, prediction] = (['id', 'prediction'] as const).map((role) => {
      const choice = chooseField(trimmed, role, this.#fields[role])
      if (choice.kind === 'found') return trimmed.indexOf(choice.name)
      const finding = fieldFinding(line, choice, role, this.#fields[role], trimmed)
      const remedy =
        choice.kind === 'absent'
          ? 'Begin the file with a line that names the columns: id,prediction.'
          : undefined
      this.#sink.issue({ ...finding, ...(remedy && { remedy }) })
      return null
    })
    if (id == null || prediction == null) {
      this.#stopped = true
      return
    }
    const [idName = '', predictionName = ''] = [trimmed[id], trimmed[prediction]]
    this.#columns = { count: names.length, id, prediction, idName, predictionName }
  }

  #entry(line: number, cells: string[], columns: Columns): void {
    if (cells.length !== columns.count) {
      const message = `The row has ${cells.length} cells, the header ${columns.count}.`
      this.#sink.issue({ code: 'unequal-columns', line, message })
      return
    }
    const prediction = cells[columns.prediction] ?? ''
    if (/^\s*[=@+]/.test(prediction)) {
      const message = `The cell begins with "${prediction.trim()[0]}", as a formula does: ${shorten(prediction.trim())}`
      this.#sink.issue({ code: 'formula', line, field: columns.predictionName, message })
    }
    const id = (cells[columns.id] ?? '').trim()
    this.#entries.pair(line, id, prediction, columns.idName, columns.predictionName)
  }

  #tooLong(): void {
    this.#stopped = true
    this.#rest = ''
    const message = `The row that begins on line ${this.#line} is longer than ${this.#rowLength.toLocaleString('en')} characters.`
    const remedy = 'Close every quoted cell, and leave out everything but id and prediction.'
    this.#sink.issue({ code: 'line-too-long', line: this.#line, message, remedy })
  }
}

/** The separator under which the first line names both fields, else the one that gives most columns. */
function findDelimiter(text: string, fields: FieldNames): string {
  const [first = ''] = text.trimStart().split('\n', 1)
  const ranked = delimiters.map((delimiter) => {
    const names = first.split(delimiter).map((name) => name.replace(/^\s*"|"?\s*$/g, ''))
    const found = (['id', 'prediction'] as const).filter(
      (role) => chooseField(names, role, fields[role]).kind === 'found',
    ).length
    return { delimiter, score: found * 1000 + names.length }
  })
  return ranked.reduce((best, candidate) => (candidate.score > best.score ? candidate : best)).delimiter
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++
  }
  return count
}
