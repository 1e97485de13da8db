import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BertScore, bertScore, bestScore, idfWeights, rescaled } from './bert-score'

const text = (ids: number[], ...rows: number[][]) => ({ ids, vectors: Float32Array.from(rows.flat()) })
const equal = () => 1
const close = (actual: BertScore, expected: readonly number[]) =>
  actual.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 7)
  })

/*
 * Worked by hand. Candidate a = (1, 0), b = (0, 2); reference c = (3, 4), d = (1, 0), e = (0, −1). Brought to length 1,
 * their cosines are
 *          c     d     e
 *    a    0.6   1     0        best 1
 *    b    0.8   0    −1        best 0.8
 *  best   0.8   1     0
 * so precision = (1 + 0.8) / 2 = 0.9, recall = (0.8 + 1 + 0) / 3 = 0.6, F1 = 2 · 0.9 · 0.6 / 1.5 = 0.72.
 */
const candidate = text([10, 11], [1, 0], [0, 2])
const reference = text([12, 13, 14], [3, 4], [1, 0], [0, -1])

test('tokens are matched greedily, whatever the length of their vectors', () => {
  close(bertScore(candidate, reference, equal), [0.9, 0.6, 0.72])
})

test('weights are those of the token itself, not of its match', () => {
  // a weighs 2, b 1: (2 · 1 + 0.8) / 3; c weighs 1, d and e nothing: 0.8
  const weights = new Map([
    [10, 2],
    [11, 1],
    [12, 1],
  ])
  const precision = 2.8 / 3
  const f1 = (2 * precision * 0.8) / (precision + 0.8)
  close(
    bertScore(candidate, reference, (id) => weights.get(id) ?? 0),
    [precision, 0.8, f1],
  )
})

test('a token without weight can still be somebody’s match', () => {
  const bounded = text([1, 12], [0, 1], [3, 4])
  // b is as good as the boundary (0, 1), which itself counts for nothing
  const [precision, recall] = bertScore(candidate, bounded, (id) => (id === 1 ? 0 : 1))
  expect(precision).toBeCloseTo((0.6 + 1) / 2, 7)
  expect(recall).toBeCloseTo(0.8, 7)
})

test('a text without any weight gives 0, and opposites give −1 each way', () => {
  expect(bertScore(candidate, reference, () => 0)).toEqual([0, 0, 0])
  close(bertScore(text([1], [1, 0]), text([2], [-1, 0]), equal), [-1, -1, -1])
  // precision and recall cancel out: (1, −1) has no harmonic mean
  const turned = bertScore(text([1, 1], [1, 0], [1, 0]), text([2, 3], [0, 1], [0, -1]), equal)
  expect(turned).toEqual([0, 0, 0])
})

test('of several references each part is the best by itself', () => {
  expect(
    bestScore([
      [0.9, 0.1, 0.2],
      [0.3, 0.8, 0.4],
    ]),
  ).toEqual([0.9, 0.8, 0.4])
})

test('rescaling makes the baseline 0 and leaves 1', () => {
  close(rescaled([0.9, 0.8, 1], [0.8, 0.8, 0.5]), [0.5, 0, 1])
})

test('idf counts texts, not tokens: log((N + 1) / (n + 1))', () => {
  const weightOf = idfWeights([
    [1, 5, 2],
    [1, 5, 6, 2],
    [1, 7, 7, 2],
  ])
  expect(weightOf(5)).toBeCloseTo(Math.log(4 / 3), 12)
  expect(weightOf(7)).toBeCloseTo(Math.log(4 / 2), 12)
  expect(weightOf(99)).toBeCloseTo(Math.log(4), 12)
  expect(weightOf(1)).toBe(0)
})

describe('for any vectors', () => {
  const dimension = 3
  const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: dimension,
    maxLength: dimension,
  })
  const some = fc
    .array(
      row.filter((values) => values.some((value) => Math.abs(value) > 0.01)),
      { minLength: 1, maxLength: 6 },
    )
    .map((rows) =>
      text(
        rows.map((_, i) => i),
        ...rows,
      ),
    )

  test('a text is equal to itself', () => {
    fc.assert(fc.property(some, (one) => close(bertScore(one, one, equal), [1, 1, 1])))
  })

  test('precision one way is recall the other way, and nothing is above 1', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [precision, recall, f1] = bertScore(a, b, equal)
        const [back, forth] = bertScore(b, a, equal)
        expect([back, forth]).toEqual([recall, precision])
        for (const value of [precision, recall]) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9)
        if (precision > 0 && recall > 0) expect(f1).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })
})

test('vectors that do not fit their tokens, or each other, are the caller’s mistake', () => {
  expect(() => bertScore(text([1, 2], [1, 0, 0]), reference, equal)).toThrow(RangeError)
  expect(() => bertScore(text([]), reference, equal)).toThrow(RangeError)
  expect(() => bertScore(text([1], [1, 0, 0]), reference, equal)).toThrow(/differ in length/)
})
