import { describe, expect, test } from 'vitest'
import { findAll, pythonRegExp, pythonStrip } from './python-regexp'
import { regexFilter } from './regex-filter'

const first = (pattern: string, text: string) => pythonRegExp(pattern).exec(text)?.[0] ?? null

describe('Python patterns', () => {
  test('words are Unicode words', () => {
    expect(first('\\b[A-E]\\b', 'anémie A')).toBe('A')
    expect(first('\\bC\\b', '가C나')).toBeNull()
    expect(first('\\w+', 'β-blocker')).toBe('β')
  })

  test('only a line feed ends a line', () => {
    expect(first('.+', 'a\rb\u2028c\nd')).toBe('a\rb\u2028c')
    expect(first('B$', 'A B\n')).toBe('B')
    expect(first('B$', 'B\r')).toBeNull()
  })

  test('white space is what Python takes for it', () => {
    expect(first('\\s', '\u001c')).toBe('\u001c')
    expect(first('\\s', '\ufeff')).toBeNull()
    expect(pythonStrip('\u0085 a \u001f')).toBe('a')
  })

  test('flags in front, named groups, braces and classes are carried over', () => {
    expect(first('(?i)answer: ([a-d])', 'ANSWER: C')).toBe('ANSWER: C')
    expect(pythonRegExp('(?P<letter>[A-D])(?P=letter)').exec('ABB')?.groups?.letter).toBe('B')
    expect(first('{x}', '{x}')).toBe('{x}')
    expect(first('a{2,}', 'aaa')).toBe('aaa')
    expect(first('[]\\s-]+', '] -')).toBe('] -')
    expect(first('\\x41\\u0042', 'AB')).toBe('AB')
  })

  test('what is not of a kind can stand in a class, also in one of what is not', () => {
    expect(first('[^\\W\\d_]+', '_7né ')).toBe('né')
    expect(first('[^\\S\\n]+', 'a\n \tb')).toBe(' \t')
    expect(first('[\\Wx]+', 'abx-.c')).toBe('x-.')
    expect(first('[\\D]', '1٣a')).toBe('a')
  })

  test('comments and the white space of a verbose pattern say nothing', () => {
    expect(first('a(?#then)b', 'ab')).toBe('ab')
    expect(first('(?x) a  b # and so on\n [ c]', 'ab ')).toBe('ab ')
  })

  test('what JavaScript lacks is refused', () => {
    expect(() => pythonRegExp('[a')).toThrow(SyntaxError)
    expect(() => pythonRegExp('\\q')).toThrow(SyntaxError)
  })

  test('all matches, the empty ones too', () => {
    expect(findAll(pythonRegExp('a*'), 'aab')).toEqual([['aa'], [''], ['']])
    expect(findAll(pythonRegExp('(a)|(b)'), 'ab')).toEqual([
      ['a', ''],
      ['', 'b'],
    ])
  })
})

test('the filter takes the match asked for and its first group with text', () => {
  const pattern = pythonRegExp('(-?[$0-9.,]{2,})|(-?[0-9]+)')
  expect(regexFilter('5 mg, or 7,500 IU', pattern, 0)).toBe('5')
  expect(regexFilter('5 mg, or 7,500 IU', pattern, -1)).toBe('7,500')
  expect(regexFilter('none', pattern, 0)).toBeNull()
  expect(() => regexFilter('5', pattern, 3)).toThrow(RangeError)
})
