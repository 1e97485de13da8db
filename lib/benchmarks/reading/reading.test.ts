import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { readCsv } from './csv'
import { readJsonEntries } from './json-entries'
import { readJsonLines } from './json-lines'
import { readLines } from './lines'

/** The bytes of a text, handed over `size` at a time. */
const pieces = (text: string | Uint8Array, size = 3) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    ),
  )
}
const all = async <T>(items: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('lines', () => {
  test('come without byte order mark and carriage return, the last also without line feed', async () => {
    expect(await all(readLines(pieces('\ufeffone\r\n\ntwö'), 'f'))).toEqual([
      { number: 1, text: 'one' },
      { number: 2, text: '' },
      { number: 3, text: 'twö' },
    ])
  })

  test('that are not UTF-8 name the file', async () => {
    await expect(all(readLines(pieces(Uint8Array.of(65, 0xff)), 'bad.jsonl'))).rejects.toThrow(
      /^bad\.jsonl: the file is not UTF-8/,
    )
  })
})

test('JSON Lines name the line that is broken', async () => {
  await expect(all(readJsonLines(pieces('{}\n\n{"a":'), 'f.jsonl'))).rejects.toThrow(
    'f.jsonl, line 3: the line is not JSON',
  )
})

describe('JSON entries', () => {
  const keys = (text: string) => [...readJsonEntries(text, 'f.json')].map((entry) => entry.key)

  test('keep the order of the file, also of keys that look like numbers', () => {
    expect(keys('{"30": 1, "2": [1, {"x": "}, {"}], "10": "a\\"b,"}')).toEqual(['30', '2', '10'])
    expect(keys('{"__proto__": 1}')).toEqual(['__proto__'])
    expect(keys(' { } ')).toEqual([])
  })

  test('know their lines and values', () => {
    expect([...readJsonEntries('{\n "a": {"b":\n [1]},\n "c": null\n}\n', 'f.json')]).toEqual([
      { key: 'a', line: 2, value: { b: [1] } },
      { key: 'c', line: 4, value: null },
    ])
  })

  test.each([
    ['{"a": 1, "a": 2}', 'line 1: the key "a" stands twice'],
    ['[1]', 'line 1: expected "{"'],
    ['{"a": 1} x', 'line 1: something follows the object'],
    ['{\n"a": tru}', 'line 2: the text is not JSON'],
    ['{"a": {"b": 1', 'the text is not JSON'],
    ['{"a', 'the text is not JSON'],
  ])('of %j are refused', (text, message) => expect(() => keys(text)).toThrow(message))
})

describe('CSV', () => {
  const rows = (text: string, size = 1) => all(readCsv(pieces(text, size), 'f.csv'))

  test.each([1, 2, 7, 1000])(
    'cells in quotes hold commas, line ends and quotes (pieces of %i bytes)',
    async (size) => {
      expect(await rows('a,"b, ""c""\r\nd",NA\r\n\r\n"",0.50,"x"\r\n', size)).toEqual([
        { line: 1, value: ['a', 'b, "c"\r\nd', 'NA'] },
        { line: 4, value: ['', '0.50', 'x'] },
      ])
    },
  )

  test('a last row needs no line end, a quote inside a plain cell is a character', async () => {
    expect(await rows('5" tube,x')).toEqual([{ line: 1, value: ['5" tube', 'x'] }])
  })

  test('a quotation mark that is never closed names its row', async () => {
    await expect(rows('a,b\n"c,d\n')).rejects.toThrow('f.csv, line 2: a quotation mark is never closed')
  })
})
