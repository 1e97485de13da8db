import { expect, test } from 'vitest'
import { seededOrder, seededShare } from './seeded-order'

const seed = '00112233445566778899aabbccddeeff'

test('an order is a permutation, always the same for a name', () => {
  const order = seededOrder(seed, 'queue R07', 50)
  expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
  expect(seededOrder(seed, 'queue R07', 50)).toEqual(order)
  expect(seededOrder(seed, 'queue R08', 50)).not.toEqual(order)
})

test('over many items each side is shown first about equally often', () => {
  const first = Array.from({ length: 2000 }, (_, item) => seededOrder(seed, `sides R01 ${item}`, 2)[0])
  const share = first.filter((place) => place === 0).length / first.length
  // four standard errors of a fair coin
  expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / first.length))
})

test('a share is uniform between 0 and 1', () => {
  const shares = Array.from({ length: 2000 }, (_, i) => seededShare(seed, `gold ${i}`))
  expect(shares.filter((share) => share < 0.1).length / 2000).toBeCloseTo(0.1, 1)
  expect(Math.max(...shares)).toBeLessThan(1)
})
