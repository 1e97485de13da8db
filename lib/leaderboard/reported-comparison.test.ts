import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accuracy } from '../scoring/metrics/accuracy'
import { metricById } from '../scoring/metrics/table'
import { reportedEstimate, unpairedComparison } from './reported-comparison'

const reported = (value: number, instanceCount: number | null = 500) =>
  reportedEstimate({ value, instanceCount, kind: 'measured' }, accuracy, 1273)

test('a share of right answers has Wilson’s interval from n', () => {
  // 390 of 500
  const estimate = reported(0.78)
  expect(estimate.low).toBeCloseTo(0.7416, 4)
  expect(estimate.high).toBeCloseTo(0.8141, 4)
  expect(estimate).toMatchObject({ n: 500, isAssumed: false })
})

test('where the source states no n, the benchmark’s is assumed and said to be', () => {
  expect(reported(0.78, null)).toMatchObject({ n: 1273, isAssumed: true })
})

test('other metrics have no interval, and no comparison', () => {
  const estimate = reportedEstimate(
    { value: 0.55, instanceCount: 500, kind: 'measured' },
    metricById('macro-f1'),
    500,
  )
  expect(estimate).toEqual({ value: 0.55, low: null, high: null, n: null, isAssumed: false })
  expect(unpairedComparison(estimate, { successes: 300, n: 500 })).toBeNull()
  expect(reportedEstimate({ value: 0.5, instanceCount: 9, kind: 'measured' }, null, 9).low).toBeNull()
})

test('a pass mark is set, not measured: no interval, and nothing to test', () => {
  const mark = reportedEstimate({ value: 0.6, instanceCount: null, kind: 'threshold' }, accuracy, 500)
  expect(mark).toEqual({ value: 0.6, low: null, high: null, n: null, isAssumed: false })
  expect(unpairedComparison(mark, { successes: 400, n: 500 })).toBeNull()
})

test('two shares are tested as independent samples', () => {
  // 56 of 70 against 48 of 80, Newcombe (1998), table II: 0.2 [0.0524, 0.3339]
  const compared = unpairedComparison(reported(0.8, 70), { successes: 48, n: 80 })!
  expect(compared.difference).toBeCloseTo(0.2, 12)
  expect(compared.low).toBeCloseTo(0.0524, 4)
  expect(compared.high).toBeCloseTo(0.3339, 4)
  // z = 0.2 / √(104/150 · 46/150 · (1/70 + 1/80))
  expect(compared.p).toBeCloseTo(0.00803, 4)
  expect(compared.verdict).toBe('higher')
})

test('the same share is not told apart, whichever side it is on', () => {
  expect(unpairedComparison(reported(1), { successes: 100, n: 100 })).toMatchObject({
    difference: 0,
    p: null,
    verdict: 'not told apart',
  })
})

test('the scored side turned round turns the difference round', () => {
  const share = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(share, share, (a, b) => {
      const here = unpairedComparison(reported(a / 100, 100), { successes: b, n: 100 })!
      const there = unpairedComparison(reported(b / 100, 100), { successes: a, n: 100 })!
      expect(there.difference).toBeCloseTo(-here.difference, 12)
      expect(there.low).toBeCloseTo(-here.high, 12)
      expect(there.p === null ? null : there.p.toFixed(9)).toBe(here.p === null ? null : here.p.toFixed(9))
    }),
  )
})
