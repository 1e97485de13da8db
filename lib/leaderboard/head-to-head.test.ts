import { describe, expect, test } from 'vitest'
import { type HeadToHeadComparison, headToHeadPairs, headToHeadTotals } from './head-to-head'

const comparison = (change: Partial<HeadToHeadComparison>): HeadToHeadComparison => ({
  system: { slug: 'aster-med', name: 'Aster-med' },
  base: { slug: 'aster', name: 'Aster' },
  relation: 'base',
  benchmark: 'one',
  submissionId: 's1',
  againstSubmissionId: 't1',
  difference: 0.05,
  low: 0.01,
  high: 0.09,
  p: 0.02,
  n: 500,
  value: 0.7,
  higherIsBetter: true,
  mismatches: [],
  ...change,
})

const byInterval = { rule: 'interval', choice: 'alike' } as const

describe('the published definition', () => {
  test('calls a win, a tie and a loss by where the interval lies', () => {
    const pairs = headToHeadPairs(
      [
        comparison({ benchmark: 'one' }),
        comparison({ benchmark: 'two', difference: 0.01, low: -0.02, high: 0.04, p: 0.5 }),
        comparison({ benchmark: 'three', difference: -0.05, low: -0.09, high: -0.01 }),
      ],
      byInterval,
    )
    expect(headToHeadTotals(pairs)).toEqual({ comparisons: 3, win: 1, tie: 1, loss: 1 })
  })

  test('an interval that touches zero is a tie', () => {
    const [pair] = headToHeadPairs([comparison({ low: 0 })], byInterval)
    expect(pair?.cells.get('one')?.outcome).toBe('tie')
  })

  test('lower values win where lower is better', () => {
    const [pair] = headToHeadPairs(
      [comparison({ higherIsBetter: false, difference: -0.05, low: -0.09, high: -0.01 })],
      byInterval,
    )
    expect(pair?.cells.get('one')?.outcome).toBe('win')
  })
})

test('Holm over the benchmarks of a pair is stricter, and each pair is a family of its own', () => {
  const family = [
    comparison({ benchmark: 'one', p: 0.02 }),
    comparison({ benchmark: 'two', p: 0.03 }),
    comparison({ benchmark: 'three', p: 0.04 }),
  ]
  const other = comparison({ system: { slug: 'b', name: 'B' }, p: 0.04 })
  const pairs = headToHeadPairs([...family, other], { rule: 'holm', choice: 'alike' })
  expect(pairs.map((pair) => [...pair.cells.values()].map(({ outcome }) => outcome))).toEqual([
    ['tie', 'tie', 'tie'],
    ['win'],
  ])
})

test('the setting closest to the opponent’s is shown, unless the best is asked for', () => {
  const alike = comparison({ submissionId: 'zero-shot', value: 0.7 })
  const best = comparison({ submissionId: 'five-shot', value: 0.8, mismatches: ['shots differ'] })
  const cell = (choice: 'alike' | 'best') =>
    headToHeadPairs([best, alike], { rule: 'interval', choice })[0]?.cells.get('one')
  expect(cell('alike')?.submissionId).toBe('zero-shot')
  expect(cell('best')?.submissionId).toBe('five-shot')
  expect(cell('best')?.candidates).toBe(2)
})

test('without comparisons there are no pairs', () => {
  expect(headToHeadTotals(headToHeadPairs([], byInterval))).toEqual({
    comparisons: 0,
    win: 0,
    tie: 0,
    loss: 0,
  })
})
