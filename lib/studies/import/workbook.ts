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
/** Cells of a sheet, those included that only stand before a filled one: a few bytes can claim a million of them. */
const mostCells = 4_000_000
/** What the parts that are read may unpack to, together: an archive of a megabyte can hold gigabytes of nothing. */
const mostBytes = 128 * 2 ** 20

/**
 * The sheets of an XLSX workbook in their order, cells as texts: numbers as stored ("4", "-0.5"), booleans as TRUE and
 * FALSE, formulas by their last value, dates as the day number they are. A sheet is read when its rows are asked for.
 *
 * @param label of the file, for messages
 * @throws DomainError where it is no workbook; too-large, also when rows are asked for
 * @see ECMA-376, Office Open XML, part 1, section 18
 */
export function readWorkbook(bytes: Buffer, label: string): Sheet[] {
  const parts = new Map(readZip(bytes, label).map((entry) => [entry.path, entry]))
  const tooLarge = () =>
    new DomainError(
      'too-large',
      `${label} unpacks to more than a table of ratings holds. Save the sheet as .csv.`,
    )
  let left = mostBytes
  const xml = (path: string): string => {
    const part = parts.get(path)
    if (!part) return ''
    if (part.size > left) throw tooLarge()
    const unpacked = part.read(left)
    left -= unpacked.length
    return Buffer.from(unpacked).toString('utf8')
  }
  const book = xml('xl/workbook.xml')
  if (book === '') {
    throw new DomainError('invalid', `${label} is no XLSX workbook. Save the table as .xlsx or .csv.`)
  }
  const targets = new Map(
    [...elements(xml('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'] ?? '',
    ]),
  )
  const shared = Array.from(elements(xml('xl/sharedStrings.xml'), 'si'), ({ content }) => plainText(content))
  return Array.from(elements(book, 'sheet'), ({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? ''
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
    let rows: string[][] | null = null
    return {
      name: attributes['name'] ?? '',
      get rows() {
        rows ??= sheetRows(xml(path), shared, tooLarge)
        return rows
      },
    }
  })
}

/** @throws what `tooLarge` makes for more cells than a table has */
function sheetRows(xml: string, shared: readonly string[], tooLarge: () => DomainError): string[][] {
  const rows: string[][] = []
  let left = mostCells
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
      left -= Math.max(1, column + 1 - cells.length)
      if (left < 0) throw tooLarge()
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
  const [first] = elements(content, 'v')
  const value = first?.content ?? ''
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

/**
 * Elements of a name that do not hold another of the same name, as those of a workbook do not. Reads on from where it
 * stands and never back, so that the time is that of the length whatever the text; what is not closed ends it.
 */
function* elements(xml: string, name: string): Generator<XmlElement> {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`, 'g')
  const closing = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g')
  for (let open = opening.exec(xml); open !== null; open = opening.exec(xml)) {
    const end = xml.indexOf('>', opening.lastIndex)
    if (end < 0) return
    const isEmpty = xml[end - 1] === '/'
    const attributes = attributesOf(xml.slice(opening.lastIndex, isEmpty ? end - 1 : end))
    opening.lastIndex = end + 1
    if (isEmpty) {
      yield { attributes, content: '' }
      continue
    }
    closing.lastIndex = end + 1
    const close = closing.exec(xml)
    if (close === null) return
    opening.lastIndex = closing.lastIndex
    yield { attributes, content: xml.slice(end + 1, close.index) }
  }
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    // from the beginning of a name only: within a long one every letter would be a beginning
    [...text.matchAll(/(?<![\w:])([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
      key,
      decoded(value),
    ]),
  )

/** Runs of text, without the readings printed above East Asian characters. */
function plainText(xml: string): string {
  let text = ''
  let from = 0
  for (let at = xml.indexOf('<rPh'); at >= 0; at = xml.indexOf('<rPh', from)) {
    const end = xml.indexOf('</rPh>', at)
    if (end < 0) break
    text += xml.slice(from, at)
    from = end + '</rPh>'.length
  }
  return Array.from(elements(text + xml.slice(from), 't'), ({ content }) => decoded(content)).join('')
}

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
