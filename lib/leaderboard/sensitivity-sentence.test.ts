import { expect, test } from 'vitest'
import type { Sensitivity } from './sensitivity'
import { sensitivitySentence } from './sensitivity-sentence'

const sentence = (ranks: number[], ranges: [number, number][]) =>
  sensitivitySentence({ own: { values: [], ranks }, ranges } as unknown as Sensitivity, ['A', 'B', 'C'])

test.each([
  [
    [1, 2, 3],
    [
      [1, 1],
      [2, 2],
      [3, 3],
    ],
    'A is first under every rule, and whichever benchmark is left out. No rank depends on it.',
  ],
  [
    [1, 2, 3],
    [
      [1, 1],
      [2, 3],
      [2, 3],
    ],
    'A is first under every rule, and whichever benchmark is left out. 2 of 3 rows change rank under some rule or without some benchmark.',
  ],
  [
    [1, 2, 3],
    [
      [1, 2],
      [1, 2],
      [3, 3],
    ],
    'A is first by the rule of the suite, but falls to 2 under another, and B can be first. 2 of 3 rows change rank under some rule or without some benchmark.',
  ],
  [
    [1, 1, 3],
    [
      [1, 1],
      [1, 1],
      [3, 3],
    ],
    '2 rows share the first place by the rule of the suite. No rank depends on it.',
  ],
] as [number[], [number, number][], string][])('%j, %j', (ranks, ranges, expected) => {
  expect(sentence(ranks, ranges)).toBe(expected)
})

test('nobody is first of none', () => {
  expect(sentence([], [])).toBe('')
})
