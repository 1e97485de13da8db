import { readZip } from '../../benchmarks/sources/zip'
import { DomainError } from '../../errors'

export interface Sheet {
  readonly name: string
  /** Rows as the sheet numbers them, each cell as text; empty cells are '' and rows that hold nothing are []. */
  readonly rows: string[][]
}

/** Widest and longest sheet of the format; a file that claims more is broken. */
const mostRows = 1_048_576
const mostColumns = 16_384

/**
 * The sheets of an XLSX workbook in their order, cells as texts: numbers as stored ("4", "-0.5"), booleans as TRUE and
 * FALSE, formulas by their last value, dates as the day number they are.
 *
 * @param label of the file, for messages
 * @throws DomainError where it is no workbook
 * @see ECMA-376, Office Open XML, part 1, section 18
 */
export function readWorkbook(bytes: Buffer, label: string): Sheet[] {
  const parts = new Map(readZip(bytes, label).map((entry) => [entry.path, entry]))
  const xml = (path: string): string => Buffer.from(parts.get(path)?.read() ?? []).toString('utf8')
  const book = xml('xl/workbook.xml')
  if (book === '') {
    throw new DomainError('invalid', `${label} is no XLSX workbook. Save the table as .xlsx or .csv.`)
  }
  const targets = new Map(
    elements(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  )
  const shared = elements(xml('xl/sharedStrings.xml'), 'si').map(({ content }) => plainText(content))
  return elements(book, 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    return { name: attributes['name'] ?? '', rows: sheetRows(xml(path), shared) }
  })
}

function sheetRows(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = []
  for (const { attributes, content } of elements(xml, 'row')) {
    const row = attributes['r'] === undefined ? rows.length : Number(attributes['r']) - 1
    if (!(row >= 0 && row < mostRows)) continue
    while (rows.length < row) rows.push([])
    const cells: string[] = []
    for (const cell of elements(content, 'c')) {
      const column = cell.attributes['r'] === undefined ? cells.length : columnOf(cell.attributes['r'])
      if (column >= mostColumns) continue
      const text = cellText(cell, shared)
      if (text === '') continue
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
    rows[row] = cells
  }
  return rows
}

function cellText({ attributes, content }: XmlElement, shared: readonly string[]): string {
  const type = attributes['t']
  if (type === 'inlineStr') return plainText(content)
  const value = elements(content, 'v')[0]?.content ?? ''
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return decoded(value)
}

/** `AB12` is column 27. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? 'A') column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string
}

/** Elements of a name that do not hold another of the same name, as those of a workbook do not. */
function elements(xml: string, name: string): XmlElement[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g')
  return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        decoded(value),
      ]),
    ),
    content,
  }))
}

/** Runs of text, without the readings printed above East Asian characters. */
const plainText = (xml: string): string =>
  elements(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ content }) => decoded(content))
    .join('')

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const decoded = (text: string): string =>
  text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return named[name] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n')
