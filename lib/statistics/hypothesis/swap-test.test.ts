import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceKey } from '../resampling/dice'
import { pairedPermutationExact } from './paired-permutation'
import { swapTest } from './swap-test'

const key = diceKey('00112233445566778899aabbccddeeff')
const microF1 = ([tp, fp, fn]: Float64Array) => {
  const all = 2 * tp! + fp! + fn!
  return all === 0 ? null : (2 * tp!) / all
}
const mean = ([sum, n]: Float64Array) => sum! / n!
const ones = (n: number) => new Array<number>(n).fill(1)

describe('the swap test', () => {
  it('is the paired permutation test where the metric is a mean', () => {
    const x = Array.from({ length: 25 }, (_, i) => 0.5 + 0.5 * Math.sin(i))
    const y = Array.from({ length: 25 }, (_, i) => 0.4 + 0.5 * Math.sin(3 * i))
    const exact = pairedPermutationExact(x, y).p
    const { p } = swapTest({ key, a: [x, ones(25)], b: [y, ones(25)], evaluate: mean, resamples: 40_000 })!
    expect(Math.abs(p - exact)).toBeLessThan(0.015)
  })

  it('gives the same p in either order', () => {
    const count = fc.array(fc.nat(4), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(count, count, count, count, (tpA, fpA, tpB, fpB) => {
        const fn = tpA.map((tp, i) => 8 - Math.max(tp, tpB[i]!))
        const a = [tpA, fpA, fn]
        const b = [tpB, fpB, fn]
        const forth = swapTest({ key, a, b, evaluate: microF1, resamples: 500 })
        const back = swapTest({ key, a: b, b: a, evaluate: microF1, resamples: 500 })
        expect(back?.statistic).toBeCloseTo(-(forth?.statistic ?? 0), 12)
        expect(back?.p).toBeCloseTo(forth?.p ?? 0, 12)
      }),
    )
  })

  it('swaps clusters as one', () => {
    // four instances in one cluster: two arrangements in all, so no evidence is possible
    const a = [[1, 1, 1, 1], ones(4)]
    const b = [[0, 0, 0, 0], ones(4)]
    const together = swapTest({ key, a, b, clusters: [7, 7, 7, 7], evaluate: mean, resamples: 4000 })
    expect(together?.p).toBeGreaterThan(0.9)
    const apart = swapTest({ key, a, b, evaluate: mean, resamples: 4000 })
    expect(Math.abs((apart?.p ?? 0) - 2 / 16)).toBeLessThan(0.02)
  })

  it('finds no evidence in equal systems and no value in undefined metrics', () => {
    expect(swapTest({ key, a: [[1], [1]], b: [[1], [1]], evaluate: mean })?.p).toBe(1)
    expect(swapTest({ key, a: [[0], [0], [0]], b: [[1], [0], [0]], evaluate: microF1 })).toBeNull()
  })
})
