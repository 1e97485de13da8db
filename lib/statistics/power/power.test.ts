import { describe, expect, it } from 'vitest'
import { smallestDetectableDifference } from '../comparison/smallest-detectable-difference'
import { pairedEquivalence } from '../equivalence/paired'
import { proportionsEquivalence } from '../equivalence/two-proportions'
import { mcnemarExactPower, mcnemarPower, mcnemarSize } from './mcnemar'
import { oneProportionExactPower, oneProportionExactSize } from './one-proportion-exact'
import { pairedTDetectable, pairedTPower, pairedTSize } from './paired-t'
import { twoProportionsPower, twoProportionsSize } from './proportions'
import { solveIncreasing } from './solve'

describe('power', () => {
  it('gives the sizes of Cohen (1988) for a paired t test', () => {
    // d = 0.5, two-sided 5 %, power 0.80: 34 pairs; d = 0.2: 199
    expect(Math.ceil(pairedTSize(0.5, 0.8)!)).toBe(34)
    expect(Math.ceil(pairedTSize(0.2, 0.8)!)).toBe(199)
  })

  it('is the inverse of size and of detectable effect', () => {
    const n = pairedTSize(0.3, 0.9)!
    expect(pairedTPower(0.3, n)).toBeCloseTo(0.9, 9)
    expect(pairedTDetectable(n, 0.9)).toBeCloseTo(0.3, 9)
    const pairs = twoProportionsSize(0.6, 0.7, 0.8)!
    expect(twoProportionsPower(0.6, 0.7, pairs)).toBeCloseTo(0.8, 9)
    const size = mcnemarSize(0.15, 0.1, 0.8)!
    expect(mcnemarPower(0.15, 0.1, size)).toBeCloseTo(0.8, 9)
    expect(smallestDetectableDifference({ n: size, discordance: 0.25, power: 0.8 })).toBeCloseTo(0.05, 9)
  })

  it('is the level when there is nothing to find', () => {
    expect(pairedTPower(0, 20)).toBeCloseTo(0.05, 9)
    expect(twoProportionsPower(0.4, 0.4, 100)).toBeCloseTo(0.05, 9)
    const { power, actualAlpha } = mcnemarExactPower(0.1, 0.1, 200)
    expect(power).toBeCloseTo(actualAlpha, 12)
    expect(actualAlpha).toBeLessThan(0.05)
    expect(oneProportionExactPower(0.5, 0.5, 10)).toMatchObject({ rejectsLow: 1, rejectsHigh: 9 })
    // one comparison against 0.93: only 0 is unlikely enough, and it is counted once
    const one = oneProportionExactPower(0.01, 0.93, 1, { alpha: 0.1 })
    expect(one).toMatchObject({ rejectsLow: 0, rejectsHigh: null })
    expect(one.power).toBeCloseTo(0.99, 12)
    expect(one.actualAlpha).toBeCloseTo(0.07, 12)
  })

  it('of the exact test is reached at its size, and not before', () => {
    const n = oneProportionExactSize(0.6, 0.5, 0.8)!
    expect(oneProportionExactPower(0.6, 0.5, n).power).toBeGreaterThanOrEqual(0.8)
    expect(oneProportionExactPower(0.6, 0.5, n - 1).power).toBeLessThan(0.8)
    expect(oneProportionExactSize(0.5, 0.5, 0.8)).toBeNull()
  })

  it('is never enough for no effect or the wrong direction', () => {
    expect(pairedTSize(0, 0.8)).toBeNull()
    expect(pairedTSize(0.5, 0.8, { alternative: 'less' })).toBeNull()
    expect(mcnemarSize(0.1, 0.1, 0.8)).toBeNull()
    expect(twoProportionsSize(0.4, 0.4, 0.8)).toBeNull()
    expect(solveIncreasing(() => 0, 1, { limit: 100 })).toBeNull()
  })
})

describe('equivalence', () => {
  it('is the same as the interval inside the margins', () => {
    const x = [0.5, 0.61, 0.58, 0.47, 0.55]
    const y = [0.52, 0.6, 0.57, 0.5, 0.53]
    for (const high of [0.01, 0.02, 0.03, 0.1]) {
      const result = pairedEquivalence(x, y, { low: -high, high })!
      const inside = result.interval.low >= -high && result.interval.high <= high
      expect(result.equivalent).toBe(inside)
    }
  })

  it('mirrors when the order is swapped', () => {
    const a = { successes: 70, n: 100 }
    const b = { successes: 66, n: 90 }
    const forth = proportionsEquivalence(a, b, { low: -0.1, high: 0.15 })
    const back = proportionsEquivalence(b, a, { low: -0.15, high: 0.1 })
    expect(back.p).toBeCloseTo(forth.p, 9)
    expect(back.lower.statistic).toBeCloseTo(-forth.upper.statistic, 9)
  })

  it('cannot be tested without spread', () => {
    expect(pairedEquivalence([1, 2], [1, 2], { low: -1, high: 1 })).toBeNull()
  })
})
