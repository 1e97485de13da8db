import { describe, expect, test } from 'vitest'
import { mcnemarExact } from '../comparison/mcnemar'
import { diceKey, uniformDice } from '../resampling/dice'
import { pairedPermutationExact } from './paired-permutation'
import { swapExact } from './swap-exact'
import { swapTest } from './swap-test'

const share = (sums: Float64Array) => (sums[1] === 0 ? null : (sums[0] as number) / (sums[1] as number))
const key = diceKey('00112233445566778899aabbccddeeff')

/** Two arms on n questions: ratings in favour, and ratings, of each. */
function drawn(n: number, ratingsOf: (arm: 'a' | 'b', i: number) => number, stream: number) {
  const random = uniformDice(key, stream)
  const arm = (name: 'a' | 'b', chance: number) => {
    const weights = Array.from({ length: n }, (_, i) => ratingsOf(name, i))
    const values = weights.map(
      (count) => Array.from({ length: count }, () => random()).filter((x) => x < chance).length,
    )
    return [values, weights]
  }
  return { a: arm('a', 0.8), b: arm('b', 0.6) }
}

/** All 2^n swaps, one by one. */
function enumerated({ a, b }: ReturnType<typeof drawn>): number {
  const n = a[0]?.length ?? 0
  const sum = (column: 0 | 1, of: 'first' | 'second', swapped: number) =>
    Array.from({ length: n }, (_, i) => {
      const isSwapped = ((swapped >> i) & 1) === 1
      const arm = (of === 'first') === isSwapped ? b : a
      return arm[column]?.[i] ?? 0
    }).reduce((total, value) => total + value, 0)
  const value = (swapped: number) =>
    sum(0, 'first', swapped) / sum(1, 'first', swapped) -
    sum(0, 'second', swapped) / sum(1, 'second', swapped)
  const observed = value(0)
  let [above, below] = [0, 0]
  for (let swapped = 0; swapped < 2 ** n; swapped++) {
    if (value(swapped) >= observed - 1e-12) above++
    if (value(swapped) <= observed + 1e-12) below++
  }
  return Math.min(1, (2 * Math.min(above, below)) / 2 ** n)
}

describe('the swap test with every swap counted', () => {
  test('is McNemar’s exact test for right and wrong', () => {
    const a = [...Array(9).fill(1), ...Array(2).fill(0), ...Array(10).fill(1)] as number[]
    const b = [...Array(9).fill(0), ...Array(2).fill(1), ...Array(10).fill(1)] as number[]
    const ones = a.map(() => 1)
    // 9 against 2: 2 (1 + 11 + 55) / 2^11
    expect(swapExact({ a: [a, ones], b: [b, ones], evaluate: share })?.p).toBeCloseTo(134 / 2048, 12)
    expect(mcnemarExact(9, 2)).toBeCloseTo(134 / 2048, 12)
  })

  test('is the exact paired permutation test where every question has as many ratings of both', () => {
    const { a, b } = drawn(30, () => 3, 1)
    const means = [a, b].map(([values]) => (values as number[]).map((value) => value / 3))
    const p = pairedPermutationExact(means[0] as number[], means[1] as number[]).p
    expect(swapExact({ a, b, evaluate: share })?.p).toBeCloseTo(p, 12)
  })

  test('counts what one would count by hand where numbers of ratings differ', () => {
    for (const stream of [2, 3, 4]) {
      const arms = drawn(9, (arm, i) => (arm === 'a' ? 1 + (i % 3) : 2), stream)
      expect(swapExact({ ...arms, evaluate: share })?.p).toBeCloseTo(enumerated(arms), 12)
    }
  })

  test('is what drawn swaps come near to', () => {
    const arms = drawn(150, (arm, i) => (arm === 'a' ? 3 : 2 + (i % 2)), 5)
    const exact = swapExact({ ...arms, evaluate: share })?.p ?? Number.NaN
    const p = swapTest({ ...arms, key, evaluate: share, resamples: 40_000 })?.p ?? Number.NaN
    expect(Math.abs(exact - p)).toBeLessThan(4 * Math.sqrt((exact + 1e-4) / 20_000))
  })

  test('does not change when the arms change places', () => {
    const { a, b } = drawn(40, (arm) => (arm === 'a' ? 2 : 3), 6)
    const there = swapExact({ a, b, evaluate: share })
    const back = swapExact({ a: b, b: a, evaluate: share })
    expect(back?.p).toBeCloseTo(there?.p ?? Number.NaN, 12)
    expect(back?.statistic).toBeCloseTo(-(there?.statistic ?? 0), 12)
  })

  test('says 1 where nothing differs, and leaves to chance what it cannot count', () => {
    const ones = [1, 1, 1]
    expect(swapExact({ a: [ones, ones], b: [ones, ones], evaluate: share })?.p).toBe(1)
    expect(swapExact({ a: [[0.5, 1, 1], ones], b: [ones, ones], evaluate: share })).toBeNull()
    expect(swapExact({ a: [[], []], b: [[], []], evaluate: share })).toBeNull()
    expect(swapExact({ ...drawn(40, () => 3, 7), evaluate: share, most: 100 })).toBeNull()
  })
})
