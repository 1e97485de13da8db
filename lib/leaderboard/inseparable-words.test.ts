import { expect, test } from 'vitest'
import { inseparableInWords } from './inseparable-words'
import type { SeparableCell } from './separability'

const cell = (is: SeparableCell['is']): SeparableCell => ({ is, difference: 0, low: null, high: null })
const matrix = (runs: [number, number][], ...firstRow: SeparableCell['is'][]) => ({
  runs,
  cells: [[cell(null), ...firstRow.map(cell)]],
})

test.each([
  [matrix([[0, 2]], 'inseparable', 'inseparable'), 'None is told apart from any other.'],
  [
    matrix(
      [
        [0, 1],
        [1, 2],
      ],
      'inseparable',
      'better',
    ),
    'The first 2, from A to B, are not told apart from each other.',
  ],
  [
    matrix(
      [
        [0, 0],
        [1, 2],
      ],
      'better',
      'better',
    ),
    'A is told apart from every other.',
  ],
  [
    matrix(
      [
        [0, 0],
        [1, 2],
      ],
      'better',
      'inseparable',
    ),
    'A is told apart from the next.',
  ],
])('%j', (found, sentence) => {
  expect(inseparableInWords(found, ['A', 'B', 'C'])).toBe(sentence)
})

test('one system alone has nobody to be told apart from', () => {
  expect(inseparableInWords(matrix([[0, 0]]), ['A'])).toBe('')
  expect(inseparableInWords({ runs: [], cells: [] }, [])).toBe('')
})
