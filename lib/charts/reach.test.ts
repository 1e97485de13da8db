import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glyphReach } from './reach'

test('the reach is a round number above the largest difference', () => {
  expect(glyphReach([0.1, -0.04])).toBe(0.2)
  expect(glyphReach([-0.18])).toBe(0.3)
  expect(glyphReach([2.1])).toBe(3)
})

test('one outlier among many does not flatten the others', () => {
  expect(glyphReach([...Array.from({ length: 40 }, () => 0.03), 0.9])).toBe(0.05)
})

test('nothing to draw still has an axis', () => {
  expect(glyphReach([])).toBe(1)
  expect(glyphReach([0, Number.NaN, Number.POSITIVE_INFINITY])).toBe(1)
})

test('the reach has room for all but a few, and not much more than that', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 }), (sizes) => {
      const sorted = sizes.toSorted((a, b) => a - b)
      const most = sorted[Math.ceil(0.95 * sorted.length) - 1]!
      const reach = glyphReach(sizes)
      expect(reach).toBeGreaterThan(most)
      expect(reach).toBeLessThan(2.7 * most)
    }),
  )
})
