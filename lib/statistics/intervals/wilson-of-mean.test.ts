import { describe, expect, test } from 'vitest'
import { studentQuantile } from '../distributions/student-t'
import { wilson } from './wilson'
import { wilsonOfMean } from './wilson-of-mean'

describe('Wilson’s interval of a mean of shares', () => {
  test('comes near Wilson’s own for right and wrong, a little wider for the variance that was estimated', () => {
    const values = Array.from({ length: 400 }, (_, i) => (i % 5 ? 1 : 0))
    const plain = wilson(320, 400)
    const mean = wilsonOfMean(values)
    expect(mean?.low).toBeCloseTo(plain?.low ?? 0, 3)
    expect(mean?.low).toBeLessThan(plain?.low ?? 0)
    expect(mean?.high).toBeCloseTo(plain?.high ?? 0, 3)
  })

  test('is narrower than that where units lie between, and wide where all are alike', () => {
    const between = wilsonOfMean(Array.from({ length: 30 }, (_, i) => (i % 2 ? 1 : 1 / 3)))
    const binary = wilsonOfMean(Array.from({ length: 30 }, (_, i) => (i % 3 ? 1 : 0)))
    const width = (interval: typeof between) => (interval?.high ?? 0) - (interval?.low ?? 0)
    expect(width(between)).toBeLessThan(width(binary))
    // ten of ten: as 10 (z/t)² independent ones
    const n = 10 * (1.959964 / studentQuantile(0.975, 9)) ** 2
    expect(wilsonOfMean(Array(10).fill(1))?.low).toBeCloseTo(n / (n + 1.959964 ** 2), 5)
    expect(wilsonOfMean(Array(10).fill(0.5))?.low).toBeGreaterThan(0)
  })

  test('turns with the values, and needs two', () => {
    const [low, high] = [wilsonOfMean([0, 0.5, 1, 1, 1, 0.25]), wilsonOfMean([1, 0.5, 0, 0, 0, 0.75])]
    expect(low?.low).toBeCloseTo(1 - (high?.high ?? 0), 12)
    expect(wilsonOfMean([1])).toBeNull()
    expect(wilsonOfMean([])).toBeNull()
  })
})
