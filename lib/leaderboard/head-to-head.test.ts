import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headToHeadPairs } from './head-to-head'
import { headToHeadTotals } from './head-to-head-totals'
import { listedComparison as comparison } from './testing/listed-comparison'

const win = comparison({ benchmark: 'one' })
const tie = comparison({ benchmark: 'two', difference: 0.01, low: -0.02, high: 0.04, p: 0.5 })
const loss = comparison({ benchmark: 'three', difference: -0.05, low: -0.09, high: -0.01 })
const outcomeOf = (change: Parameters<typeof comparison>[0]) =>
  headToHeadPairs([comparison(change)], 'interval')[0]?.cells.get('one')?.outcome

describe('the published definition', () => {
  test('calls a win, a tie and a loss by where the interval lies', () => {
    const totals = headToHeadTotals(headToHeadPairs([win, tie, loss], 'interval'))
    expect(totals).toMatchObject({
      pairs: 1,
      benchmarks: 3,
      comparisons: 3,
      win: { count: 1 },
      tie: { count: 1 },
      loss: { count: 1 },
    })
  })

  test('an interval that touches zero is a tie', () => {
    expect(outcomeOf({ low: 0 })).toBe('tie')
  })

  test('lower values win where lower is better', () => {
    expect(outcomeOf({ higherIsBetter: false, difference: -0.05, low: -0.09, high: -0.01 })).toBe('win')
  })

  test('on nine instances nothing is called, whatever the interval', () => {
    expect(outcomeOf({ n: 9 })).toBe('tie')
    expect(outcomeOf({ n: 10 })).toBe('win')
  })
})

test('Holm over the benchmarks of a pair is stricter, and each pair is a family of its own', () => {
  const family = [
    comparison({ benchmark: 'one', p: 0.02 }),
    comparison({ benchmark: 'two', p: 0.03 }),
    comparison({ benchmark: 'three', p: 0.04 }),
  ]
  const other = comparison({ system: { slug: 'b', name: 'B', family: null, parameters: null }, p: 0.04 })
  const pairs = headToHeadPairs([...family, other], 'holm')
  expect(pairs.map((pair) => [...pair.cells.values()].map(({ outcome }) => outcome))).toEqual([
    ['tie', 'tie', 'tie'],
    ['win'],
  ])
  expect(pairs[0]?.cells.get('one')?.adjustedP).toBeCloseTo(0.06, 12)
})

test('of several comparisons on a benchmark the one with the closest settings is the cell', () => {
  const alike = comparison({ submissionId: 'zero-shot', value: 0.7 })
  const better = comparison({ submissionId: 'five-shot', value: 0.8, mismatches: ['shots differ'] })
  const [pair] = headToHeadPairs([better, alike], 'interval')
  expect(pair?.cells.get('one')).toMatchObject({ submissionId: 'zero-shot', candidates: 2 })
})

test('among equally close settings coverage counts before the value, and a missing value last', () => {
  const cellOf = (...all: Parameters<typeof comparison>[0][]) =>
    headToHeadPairs(
      all.map((change) => comparison(change)),
      'interval',
    )[0]?.cells.get('one')?.submissionId
  expect(cellOf({ submissionId: 'a', n: 400, value: 0.9 }, { submissionId: 'b', n: 500, value: 0.6 })).toBe(
    'b',
  )
  expect(cellOf({ submissionId: 'a', value: 0.6 }, { submissionId: 'b', value: 0.7 })).toBe('b')
  expect(cellOf({ submissionId: 'a', value: null }, { submissionId: 'b', value: 0.1 })).toBe('b')
  expect(cellOf({ submissionId: 'a', value: Number.NaN }, { submissionId: 'b', value: 0.1 })).toBe('b')
  expect(
    cellOf(
      { submissionId: 'a', value: 0.6, higherIsBetter: false },
      { submissionId: 'b', value: 0.7, higherIsBetter: false },
    ),
  ).toBe('a')
})

const anyComparison = fc
  .record({
    system: fc.constantFrom('a', 'b', 'c'),
    base: fc.constantFrom('x', 'y'),
    benchmark: fc.constantFrom('one', 'two', 'three'),
    submissionId: fc.uuid(),
    difference: fc.double({ min: -1, max: 1, noNaN: true }),
    half: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    p: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    value: fc.option(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN))),
    mismatches: fc.array(fc.constant('differs'), { maxLength: 3 }),
    n: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ system, base, difference, half, ...rest }) =>
    comparison({
      ...rest,
      system: { slug: system, name: system.toUpperCase(), family: null, parameters: null },
      base: { slug: base, name: base },
      difference,
      low: difference - half,
      high: difference + half,
    }),
  )
const anyComparisons = fc.uniqueArray(anyComparison, { selector: (one) => one.submissionId, maxLength: 30 })
const plain = (pairs: ReturnType<typeof headToHeadPairs>) =>
  pairs.map(({ cells, ...pair }) => ({
    ...pair,
    cells: [...cells.values()].sort((a, b) => (a.benchmark < b.benchmark ? -1 : 1)),
  }))

test('the order comparisons come in changes nothing', () => {
  fc.assert(
    fc.property(anyComparisons, fc.constantFrom('interval', 'holm'), (all, rule) => {
      expect(plain(headToHeadPairs(all.toReversed(), rule))).toEqual(plain(headToHeadPairs(all, rule)))
    }),
  )
})

test('the stricter rule calls no more than the published one, and nothing it calls the other way', () => {
  fc.assert(
    fc.property(anyComparisons, (all) => {
      const strict = headToHeadPairs(all, 'holm')
      headToHeadPairs(all, 'interval').forEach(({ cells }, i) => {
        for (const [benchmark, { outcome }] of cells) {
          expect(['tie', outcome]).toContain(strict[i]?.cells.get(benchmark)?.outcome)
        }
      })
    }),
  )
})

test('looked at from the other side, wins are losses', () => {
  fc.assert(
    fc.property(anyComparisons, fc.constantFrom('interval', 'holm'), (all, rule) => {
      const mirrored = all.map((one) => ({
        ...one,
        difference: -one.difference,
        low: -one.high,
        high: -one.low,
      }))
      const [here, there] = [all, mirrored].map((side) => headToHeadTotals(headToHeadPairs(side, rule)))
      expect([there!.win.count, there!.tie.count, there!.loss.count]).toEqual([
        here!.loss.count,
        here!.tie.count,
        here!.win.count,
      ])
    }),
  )
})

test('a pair that has nothing to do with another moves none of its cells', () => {
  fc.assert(
    fc.property(anyComparisons, anyComparisons, (all, more) => {
      const irrelevant = more.map((one) => ({ ...one, system: { ...one.system, slug: 'z', name: 'Z' } }))
      const before = plain(headToHeadPairs(all, 'holm'))
      const after = plain(headToHeadPairs([...all, ...irrelevant], 'holm'))
      expect(after.filter(({ system }) => system.slug !== 'z')).toEqual(before)
    }),
  )
})
