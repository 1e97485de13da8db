import { fault } from './fault'
import type { Row } from './json-lines'
import { decode } from './lines'

/**
 * The rows of a CSV file (RFC 4180) as texts, in constant memory: quoted cells may hold commas, line ends and
 * doubled quotation marks; "NA", numbers and blanks stay as they stand. Empty lines are passed over.
 *
 * @throws DomainError where a quotation mark is never closed
 */
export async function* readCsv(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  delimiter = ',',
): AsyncIterable<Row<string[]>> {
  let line = 1
  let start = 1
  let cells: string[] = []
  let cell = ''
  let quoted = false
  // a quotation mark inside a quoted cell ends it, unless another follows, perhaps in the next piece
  let closing = false
  for await (const text of decode(bytes, file)) {
    for (const char of text) {
      if (char === '\n') line++
      if (quoted && !closing) {
        if (char === '"') closing = true
        else cell += char
      } else if (closing && char === '"') {
        cell += '"'
        closing = false
      } else if (char === '"' && cell === '') {
        quoted = true
      } else if (char === delimiter) {
        cells.push(cell)
        cell = ''
        quoted = closing = false
      } else if (char === '\n') {
        cells.push(quoted ? cell : cell.replace(/\r$/, ''))
        if (cells.length > 1 || cells[0] !== '') yield { line: start, value: cells }
        cells = []
        cell = ''
        quoted = closing = false
        start = line
      } else if (!(closing && char === '\r')) {
        cell += char
      }
    }
  }
  if (quoted && !closing) {
    throw fault({ file, line: start }, 'a quotation mark is never closed', 'Take the official file.')
  }
  if (cells.length > 0 || cell !== '') yield { line: start, value: [...cells, cell] }
}
