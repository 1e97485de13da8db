export type CsvCell = string | number | boolean | null

/**
 * A table as CSV (RFC 4180: CRLF, quotes doubled), the header first. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it, which spreadsheets show as text; numbers stay numbers, and null is empty.
 */
export function toCsv(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.map(csvCell).join(',')]
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/** What makes a spreadsheet read a cell as a formula (OWASP, CSV injection); full-width forms are read alike. */
const FORMULA = /^[\s"']*[=+\-@\t\r\n＝＋－＠]/u

function csvCell(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
