import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalDice } from '../statistics/distributions/normal-dice'
import { diceKey, uniformDice } from '../statistics/resampling/dice'
import { type SensitivityBenchmark, type SensitivityRow, suiteSensitivity } from './sensitivity'

const benchmark = (slug: string, change: Partial<SensitivityBenchmark> = {}): SensitivityBenchmark => ({
  slug,
  higherIsBetter: true,
  scale: [0.25, 1],
  ...change,
})
const three = ['a', 'b', 'c'].map((slug) => benchmark(slug))
const row = (...values: number[]): SensitivityRow => ({ values, replicates: values.map(() => null) })

test('one outstanding benchmark wins by the mean, and loses by counting wins', () => {
  const rows = [row(1, 0.5, 0.5), row(0.6, 0.6, 0.6), row(0.5, 0.55, 0.55)]
  const { own, rules, without, ranges } = suiteSensitivity(rows, three, 'mean')
  expect(own.ranks).toEqual([1, 2, 3])
  expect(own.values[0]).toBeCloseTo(2 / 3, 12)
  // beaten twice of two on the first benchmark, by both on the others
  expect(rules['win-rate']?.values).toEqual([1 / 3, 5 / 6, 1 / 3].map((rate) => expect.closeTo(rate, 12)))
  expect(rules.borda).toEqual({ values: [2, 5, 2], ranks: [2, 1, 2] })
  expect(without[0]?.ranks).toEqual([3, 1, 2])
  expect(ranges).toEqual([
    [1, 3],
    [1, 2],
    [2, 3],
  ])
})

test('normalised scores weigh points by how far chance is from perfection', () => {
  const rows = [row(0.9, 0.5), row(0.8, 0.59)]
  const benchmarks = [benchmark('two options', { scale: [0.5, 1] }), benchmark('open', { scale: [0, 1] })]
  const { own, rules } = suiteSensitivity(rows, benchmarks, 'mean')
  expect(own.ranks).toEqual([1, 2])
  expect(rules.normalised?.values).toEqual([0.65, 0.595].map((value) => expect.closeTo(value, 12)))
  expect(
    suiteSensitivity(rows, [three[0]!, benchmark('x', { scale: null })], 'mean').rules.normalised,
  ).toBeNull()
})

test('what the data cannot tell apart is half a win to both', () => {
  const noisy = (value: number, stream: number): SensitivityRow => {
    const normal = normalDice(uniformDice(diceKey('00112233445566778899aabbccddeeff'), stream))
    return {
      values: [value],
      replicates: [Float64Array.from({ length: 1000 }, () => value + 0.02 * normal())],
    }
  }
  const { rules } = suiteSensitivity([noisy(0.8, 1), noisy(0.79, 2), noisy(0.5, 3)], [benchmark('a')], 'mean')
  expect(rules['win-rate']).toEqual({ values: [0.75, 0.75, 0], ranks: [1, 1, 3] })
  expect(rules.borda?.ranks).toEqual([1, 2, 3])
})

test('a benchmark left out takes its task type’s weight with it', () => {
  const benchmarks = [
    benchmark('q1', { taskType: 'questions' }),
    benchmark('q2', { taskType: 'questions' }),
    benchmark('ner', { taskType: 'entities' }),
  ]
  const { own, without } = suiteSensitivity([row(0.8, 0.6, 0.9)], benchmarks, 'mean-within-task-type')
  expect(own.values[0]).toBeCloseTo(0.8, 12)
  expect(without.map(({ values }) => values[0])).toEqual(
    [0.75, 0.85, 0.7].map((value) => expect.closeTo(value, 12)),
  )
})

test('where lower is better, the lowest is first by every rule', () => {
  const errors = [benchmark('a', { higherIsBetter: false, scale: [1, 0] })]
  const { own, rules } = suiteSensitivity([row(0.3), row(0.1), row(0.2)], errors, 'mean')
  for (const outcome of [own, ...Object.values(rules)]) expect(outcome?.ranks).toEqual([3, 1, 2])
})

test('one benchmark cannot be left out, and no row has no rank', () => {
  expect(suiteSensitivity([row(0.5)], [benchmark('a')], 'mean').without).toEqual([])
  expect(suiteSensitivity([], three, 'mean').ranges).toEqual([])
})

describe('adding an irrelevant entry', () => {
  const anyRow = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((v) => row(...v))
  const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 })

  test('moves no mean, normalised or not, with all benchmarks or one left out', () => {
    fc.assert(
      fc.property(anyRows, anyRow, (rows, added) => {
        const before = suiteSensitivity(rows, three, 'mean')
        const after = suiteSensitivity([...rows, added], three, 'mean')
        const kept = (values: readonly number[] | undefined) => values?.slice(0, rows.length)
        expect(kept(after.own.values)).toEqual(before.own.values)
        expect(kept(after.rules.normalised?.values)).toEqual(before.rules.normalised?.values)
        expect(after.without.map(({ values }) => kept(values))).toEqual(
          before.without.map(({ values }) => values),
        )
      }),
    )
  })

  test('never turns round who is ahead of whom by the mean', () => {
    fc.assert(
      fc.property(anyRows, anyRow, (rows, added) => {
        const before = suiteSensitivity(rows, three, 'mean').own.ranks
        const after = suiteSensitivity([...rows, added], three, 'mean').own.ranks
        rows.forEach((_, i) => {
          rows.forEach((_, j) => {
            expect(Math.sign(after[i]! - after[j]!)).toBe(Math.sign(before[i]! - before[j]!))
          })
        })
      }),
    )
  })

  test('can turn it round by Borda, which is why the mean is the rule', () => {
    const [a, b] = [row(0.9, 0.5), row(0.5, 0.6)]
    const two = three.slice(0, 2)
    const borda = (rows: SensitivityRow[]) =>
      suiteSensitivity(rows, two, 'mean').rules.borda?.ranks.slice(0, 2)
    expect(borda([a, b])).toEqual([1, 1])
    expect(borda([a, b, row(0.4, 0.55)])).toEqual([2, 1])
  })
})

test('the order rows come in changes nothing', () => {
  const anyRows = fc.array(
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map((v) => row(...v)),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(anyRows, (rows) => {
      const here = suiteSensitivity(rows, three, 'mean')
      const there = suiteSensitivity(rows.toReversed(), three, 'mean')
      expect(there.ranges.toReversed()).toEqual(here.ranges)
      expect(there.rules['win-rate']?.ranks.toReversed()).toEqual(here.rules['win-rate']?.ranks)
    }),
  )
})
