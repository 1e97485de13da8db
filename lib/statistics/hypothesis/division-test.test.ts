import { describe, expect, test } from 'vitest'
import { diceKey } from '../resampling/dice'
import { divisionTest } from './division-test'
import { independentPermutationTest } from './independent-permutation'

const key = diceKey('00112233445566778899aabbccddeeff')
const ones = (n: number) => Array.from({ length: n }, () => 1)

describe('the permutation test of two ratios', () => {
  test('is that of two means where all denominators are alike', () => {
    const [x, y] = [
      [5, 9, 12, 4, 8],
      [2, 3, 7, 1],
    ]
    const means = independentPermutationTest(x, y, { key })
    const found = divisionTest({ values: [...x, ...y], weights: ones(9), first: 5, key })
    expect(found.p).toBeCloseTo(means.p, 12)
    expect(found.statistic).toBeCloseTo(means.statistic, 12)
    expect(found.drawn).toBeNull()
  })

  test('takes each unit with its denominator, as worked by hand', () => {
    // first {2/4, 3/3} = 5/7; second {0/1} = 0. Others: {2/4, 0/1} = 2/5 less 3/3; {3/3, 0/1} = 3/4 less 2/4
    const found = divisionTest({ values: [2, 3, 0], weights: [4, 3, 1], first: 2, key })
    expect(found.statistic).toBeCloseTo(5 / 7, 12)
    // the largest of three, so twice one in three
    expect(found.p).toBeCloseTo(2 / 3, 12)
  })

  test('draws where there are too many divisions, near to what is exact', () => {
    const values = Array.from({ length: 26 }, (_, i) => (i * 7) % 5)
    const drawn = divisionTest({ values, weights: ones(26), first: 13, key, resamples: 20_000 })
    expect(drawn.drawn).toBe(20_000)
    const again = divisionTest({ values, weights: ones(26), first: 13, key, resamples: 20_000 })
    expect(again).toEqual(drawn)
    const turned = divisionTest({
      ...{ values: values.toReversed(), weights: ones(26), first: 13, key, resamples: 20_000 },
    })
    expect(Math.abs(turned.p - drawn.p)).toBeLessThan(0.03)
    expect(turned.statistic).toBeCloseTo(-drawn.statistic, 12)
  })

  test('says 1 where all are alike, and refuses an empty group', () => {
    expect(divisionTest({ values: ones(4), weights: ones(4), first: 2, key }).p).toBe(1)
    expect(() => divisionTest({ values: [1, 2], weights: [1, 1], first: 2, key })).toThrow(RangeError)
  })
})
