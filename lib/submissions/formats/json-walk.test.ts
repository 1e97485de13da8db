import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../issue'
import type { JsonValue } from '../prediction'
import { type JsonPath, type JsonStep, JsonWalk } from './json-walk'

function walk(text: string, step: (path: JsonPath) => JsonStep, chunk = 3, longest = 1000) {
  const values: [string, JsonValue, number][] = []
  const left: string[] = []
  const faults: Finding[] = []
  const reader = new JsonWalk({
    longest,
    step,
    value: (path, value, line) => void values.push([path.join('.'), value, line]),
    left: (path) => void left.push(path.join('.')),
    fault: (finding) => void faults.push(finding),
  })
  for (let at = 0; at < text.length; at += chunk) reader.push(text.slice(at, at + chunk))
  reader.end()
  return { values, left, faults }
}

test('only what is asked for is built, with the line where it begins', () => {
  const text = '{\n "a": {"skip": [1, "}]"], "b": [10,\n {"c": "x\\"y"}]},\n "d": NaN\n}'
  const asked = (path: JsonPath): JsonStep => {
    const name = path.join('.')
    if (name === 'a.b.0' || name === 'a.b.1.c' || name === 'd') return 'take'
    return name === 'a.skip' ? 'skip' : 'enter'
  }
  for (const chunk of [1, 2, 5, 100]) {
    const { values, left, faults } = walk(text, asked, chunk)
    expect(values).toEqual([
      ['a.b.0', 10, 2],
      ['a.b.1.c', 'x"y', 3],
      ['d', null, 4],
    ])
    expect(left).toEqual(['a.b.1', 'a.b', 'a', ''])
    expect(faults).toEqual([])
  }
})

test('whatever is taken is what JSON.parse gives, in chunks of any length', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(undefined, 1),
      (value, chunk, space) => {
        const text = JSON.stringify(value, null, space)
        const whole = walk(text, () => 'take', chunk, 1e6)
        expect(whole.faults).toEqual([])
        expect(whole.values[0]?.[1]).toEqual(JSON.parse(text))
        // entering one level gives the same members, skipping gives none
        const inside = walk(text, (path) => (path.length === 0 ? 'enter' : 'take'), chunk, 1e6)
        const members = typeof value === 'object' && value !== null ? Object.values(JSON.parse(text)) : []
        expect(inside.values.map(([, member]) => member)).toEqual(members)
        expect(walk(text, () => 'skip', chunk)).toEqual({ values: [], left: [], faults: [] })
      },
    ),
  )
})

test('what is no JSON, cut off, or followed by more has a line', () => {
  const enter = () => 'enter' as const
  for (const [text, line] of [
    ['{"a": 1', 1],
    ['{"a" 1}', 1],
    ['{\na: 1}', 2],
    ['[1\n2]', 2],
    ['{"a": }', 1],
    ['{}\n{}', 2],
    ['', 1],
    ['"abc', 1],
  ] as const) {
    expect(walk(text, enter).faults).toMatchObject([{ code: 'invalid-json', line }])
  }
  expect(walk('{"a": tru}', () => 'take').faults).toMatchObject([{ code: 'invalid-json', line: 1 }])
  expect(walk('[\n"aaaaaaaaaa"]', (path) => (path.length ? 'take' : 'enter'), 3, 5).faults).toMatchObject([
    { code: 'line-too-long', line: 2 },
  ])
})

test('no text makes it throw', () => {
  const part = fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', 'a', '1', 'NaN', ' ', '\n')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.integer({ min: 1, max: 4 }), (parts, chunk) => {
      for (const step of ['enter', 'take', 'skip'] as const) walk(parts.join(''), () => step, chunk)
    }),
  )
})
