import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inBoardOrder } from './order'

const order = (values: readonly (number | null)[], higherIsBetter = true) =>
  inBoardOrder(values, { value: (value) => value, higherIsBetter })

test('best first, ties share a rank, the next rank counts all before it', () => {
  expect(order([0.7, 0.9, 0.7, 0.1])).toEqual([
    { entry: 0.9, rank: 1 },
    { entry: 0.7, rank: 2 },
    { entry: 0.7, rank: 2 },
    { entry: 0.1, rank: 4 },
  ])
})

test('where lower is better the order turns round', () => {
  expect(order([3, 1, 2], false).map(({ entry }) => entry)).toEqual([1, 2, 3])
})

test('null and NaN stand last, in the order given, and never rank', () => {
  expect(order([null, 0, Number.NaN, -1])).toEqual([
    { entry: 0, rank: 1 },
    { entry: -1, rank: 2 },
    { entry: null, rank: null },
    { entry: Number.NaN, rank: null },
  ])
})

test('an infinite distance ranks last among the ranked where lower is better', () => {
  expect(order([Number.POSITIVE_INFINITY, 12, null], false).map(({ rank }) => rank)).toEqual([1, 2, null])
})

test('an empty board has no places', () => {
  expect(order([])).toEqual([])
})

const values = fc.array(
  fc.oneof(
    fc.constant(null),
    fc.double(),
    fc.constantFrom(0, 0.5, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
  ),
  { maxLength: 60 },
)

test('a rank is one more than the number of strictly better values, whatever they are', () => {
  fc.assert(
    fc.property(values, fc.boolean(), (given, higherIsBetter) => {
      const isBetter = (a: number, b: number) => (higherIsBetter ? a > b : a < b)
      const ranked = given.filter((value): value is number => value !== null && !Number.isNaN(value))
      const placed = order(given, higherIsBetter)
      expect(placed).toHaveLength(given.length)
      for (const { entry, rank } of placed) {
        if (entry === null || Number.isNaN(entry)) expect(rank).toBeNull()
        else expect(rank).toBe(1 + ranked.filter((other) => isBetter(other, entry)).length)
      }
    }),
  )
})

test('turning every sign and the direction leaves the ranks as they are', () => {
  fc.assert(
    fc.property(values, (given) => {
      const turned = given.map((value) => (value === null ? null : -value))
      expect(order(turned, false).map(({ rank }) => rank)).toEqual(order(given).map(({ rank }) => rank))
    }),
  )
})

test('ten thousand entries with many ties are placed at once', () => {
  const given = Array.from({ length: 10_000 }, (_, i) => (i % 7 === 0 ? null : (i * 7919) % 100))
  const started = performance.now()
  const placed = order(given)
  expect(performance.now() - started).toBeLessThan(500)
  expect(placed.filter(({ rank }) => rank === 1)).toHaveLength(given.filter((value) => value === 99).length)
})
