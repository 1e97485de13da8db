import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../errors'
import { readJudgeScores } from './judge-scores'
import { TableShape } from './mapping'
import { findColumn, readTable } from './table'
import { columnOf, readWorkbook } from './workbook'

/** A zip archive of the parts, deflated, as spreadsheet programs write them. */
function zipOf(parts: Record<string, string>): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text))
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(Buffer.byteLength(text), 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    central.push(entry, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const workbook = zipOf({
  'xl/workbook.xml':
    '<workbook><sheets><sheet name="Notes" sheetId="2" r:id="rId7"/><sheet name="A &amp; B" sheetId="1" r:id="rId3"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId3" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="/xl/worksheets/other.xml"/></Relationships>',
  'xl/sharedStrings.xml':
    '<sst><si><t>rater</t></si><si><r><t>in </t></r><r><t xml:space="preserve">parts &lt;3</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si><si/></sst>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row r="2" spans="1:4"><c r="A2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row><row r="4"><c r="B4"><v>-0.5</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="inlineStr"><is><t>héllo &#x1F600;</t></is></c><c r="E4" s="3"/><c r="F4" t="str"><f>A1&amp;"x"</f><v>made</v></c></row></sheetData></worksheet>',
  'xl/worksheets/other.xml': '<worksheet><sheetData/></worksheet>',
})

describe('a workbook', () => {
  test('has its sheets in their order, cells as texts where they stand', () => {
    const [notes, ratings] = readWorkbook(workbook, 'f.xlsx')
    expect(notes).toEqual({ name: 'Notes', rows: [] })
    expect(ratings).toEqual({
      name: 'A & B',
      rows: [[], ['rater', '', '', 'in parts <3'], [], ['', '-0.5', 'TRUE', 'héllo 😀', '', 'made']],
    })
  })

  test('that is none is refused', () => {
    expect(() => readWorkbook(Buffer.from('a,b'), 'f.xlsx')).toThrow(DomainError)
    expect(() => readWorkbook(zipOf({ 'word/document.xml': '<w/>' }), 'f.xlsx')).toThrow('no XLSX workbook')
  })

  test('numbers columns by letters', () => {
    expect(['A', 'Z', 'AA', 'AB12', 'XFD1'].map(columnOf)).toEqual([0, 25, 26, 27, 16_383])
  })
})

describe('a table', () => {
  const shape = (more: Partial<TableShape> = {}) => ({ ...TableShape.parse({}), ...more })
  const read = (text: string, more: Partial<TableShape> = {}, name = 'f.csv') =>
    readTable(Buffer.from(text), name, shape(more))

  test('is read from CSV with its own delimiter, quotes and line ends', () => {
    const { header, rows } = read('\uFEFFid;said\r\n1;"a; b\nc"\r\n\r\n2;"say ""x"""\r\n')
    expect(header).toEqual(['id', 'said'])
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', 'a; b\nc'],
      ['2', 'say "x"'],
    ])
  })

  test('takes quotation marks as text where it is told to', () => {
    const { rows } = read('id\tsaid\n1\t"unclosed\n', { quotes: false }, 'f.tsv')
    expect(rows[0]?.cells).toEqual(['1', '"unclosed'])
    expect(() => read('id\tsaid\n1\t"unclosed\n', {}, 'f.tsv')).toThrow('"quotes": false')
  })

  test('starts at its header row and keeps the file’s row numbers', () => {
    const { header, rows } = read('About this file\nid,said\n1,x\n,\n2,y\n', { headerRow: 2, delimiter: ',' })
    expect(header).toEqual(['id', 'said'])
    expect(rows).toEqual([
      { number: 3, cells: ['1', 'x'] },
      { number: 5, cells: ['2', 'y'] },
    ])
  })

  test('fills cells down that are named once for several rows', () => {
    const { rows } = read('text,system\nlong,A\n,B\nother,A\n', { fillDown: ['text'] })
    expect(rows.map(({ cells }) => cells[0])).toEqual(['long', 'long', 'other'])
  })

  test('finds columns by name and by letter, and names those it has when one is missing', () => {
    expect([findColumn({ header: ['a', ''] }, 'column B'), findColumn({ header: ['a'] }, 'b')]).toEqual([
      1,
      null,
    ])
    expect(() => read('a,b\n1,2\n', { fillDown: ['c'] })).toThrow('Its columns are a, b')
  })

  test('needs a header, and the sheet it is told', () => {
    expect(() => read('', {})).toThrow('no header')
    expect(() => readTable(workbook, 'f.xlsx', shape({ sheet: 'none' }))).toThrow('"Notes", "A & B"')
    expect(readTable(workbook, 'f.xlsx', shape({ sheet: 'A & B', headerRow: 2 })).rows[0]?.number).toBe(4)
  })
})

describe('scores of a judge', () => {
  test('are read by name, each fault with its row', () => {
    const table = readTable(
      Buffer.from(
        'question,arm,axis,value\nq1,A,clarity,0.5\nq1,A,clarity,0.6\nq2,A,clarity,1\nq1,B,clarity,x\nq1,B,harm,1\n',
      ),
      'judge.csv',
      TableShape.parse({}),
    )
    const { scores, issues } = readJudgeScores(table, {
      ...{ axes: new Set(['clarity']), arms: new Set(['A', 'B']), questions: new Set(['q1']) },
    })
    expect(scores).toEqual([{ question: 'q1', arm: 'A', axis: 'clarity', value: 0.5 }])
    expect(issues).toEqual([
      { row: 3, message: 'This answer has a value on this axis already.' },
      { row: 4, message: 'The study has no question "q2".' },
      { row: 5, message: '"x" is no number.' },
      { row: 6, message: 'The instrument has no axis "harm".' },
    ])
  })
})

describe('a hostile workbook', () => {
  const book = (sheet: string, more: Record<string, string> = {}) =>
    zipOf({
      'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    })
  const rowsOf = (bytes: Buffer) => readWorkbook(bytes, 'f.xlsx')[0]?.rows
  const within = (ms: number, work: () => void) => {
    const started = performance.now()
    work()
    expect(performance.now() - started).toBeLessThan(ms)
  }
  const million = (text: string) => text.repeat(1_000_000)

  test('of elements that are never closed takes no longer than its length', () => {
    within(5000, () => {
      expect(rowsOf(book(million('<row>')))).toEqual([])
      expect(rowsOf(book(million('<row ')))).toEqual([])
      expect(rowsOf(book(`<row ${million('a')}>x</row>`))).toEqual([[]])
      expect(rowsOf(book(`<row>${million('<c t="inlineStr"><is><rPh')}</row>`))).toEqual([[]])
      rowsOf(
        book('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': `<si>${million('<rPh')}</si>` }),
      )
    })
  })

  test('with a filled cell far out in every row is refused before it fills the memory', () => {
    const cell = '<c r="XFD1" t="inlineStr"><is><t>x</t></is></c>'
    expect(() => rowsOf(book(`<row>${cell}</row>`.repeat(1000)))).toThrow('unpacks to more')
    expect(rowsOf(book(`<row>${cell}</row>`))?.[0]).toHaveLength(16_384)
  })

  test('that unpacks to more than it may is not unpacked', () => {
    const bomb = book('x'.repeat(130 * 2 ** 20))
    expect(bomb.length).toBeLessThan(2 ** 20)
    expect(() => rowsOf(bomb)).toThrow('unpacks to more')
  })
})
