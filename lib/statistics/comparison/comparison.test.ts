import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceKey } from '../resampling/dice'
import type { Interval } from '../resampling/interval'
import { pairedDifference } from '../resampling/paired'
import { bootstrapReplicates } from '../resampling/replicates'
import { discordance } from './discordance'
import { mcnemarChiSquare, mcnemarExact, mcnemarMidP } from './mcnemar'
import { smallestDetectableDifference } from './smallest-detectable-difference'
import { holmOutcomes, outcomeOf, verdictOf } from './verdict'

const interval = (low: number, high: number, level = 0.95): Interval => ({ low, high, level, method: '' })
const key = diceKey('00112233445566778899aabbccddeeff')

describe('discordance', () => {
  it('counts how right answers fall together', () => {
    expect(discordance([1, 1, 0, 0, 1], [1, 0, 1, 0, 1])).toEqual({
      both: 2,
      onlyA: 1,
      onlyB: 1,
      neither: 1,
    })
  })

  it('refuses different instances', () => {
    expect(() => discordance([1], [1, 0])).toThrow(RangeError)
  })
})

describe('McNemar', () => {
  it('gives the exact binomial tail', () => {
    expect(mcnemarExact(1, 9)).toBeCloseTo((2 * (1 + 10)) / 1024, 15)
    expect(mcnemarMidP(1, 9)).toBeCloseTo((2 * (1 + 10)) / 1024 - 10 / 1024, 15)
  })

  it('sees no evidence without discordant pairs', () => {
    expect(mcnemarExact(0, 0)).toBe(1)
    expect(mcnemarMidP(0, 0)).toBe(1)
    expect(mcnemarChiSquare(0, 0)).toBeNull()
    expect(mcnemarChiSquare(0, 0, true)).toBeNull()
  })

  it('is the same either way round and never above 1', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (b, c) => {
        expect(mcnemarExact(b, c)).toBe(mcnemarExact(c, b))
        expect(mcnemarMidP(b, c)).toBe(mcnemarMidP(c, b))
        expect(mcnemarExact(b, c)).toBeLessThanOrEqual(1)
        expect(mcnemarMidP(b, c)).toBeLessThan(mcnemarExact(b, c) + 1e-15)
      }),
    )
  })
})

describe('a paired difference', () => {
  it('mirrors when the order is swapped', () => {
    const score = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(score, score, (a, b) => {
        const mean = (x: number[]) => x.reduce((sum, value) => sum + value) / x.length
        const replicates = (x: number[]) =>
          bootstrapReplicates({
            key,
            columns: [x],
            clusters: null,
            strata: null,
            from: 0,
            to: 200,
            evaluate: ([sum]) => sum! / x.length,
          })
        const forth = pairedDifference(replicates(a), replicates(b), mean(a), mean(b))!
        const back = pairedDifference(replicates(b), replicates(a), mean(b), mean(a))!
        expect(back.difference).toBeCloseTo(-forth.difference, 12)
        expect(back.interval!.low).toBeCloseTo(-forth.interval!.high, 12)
        expect(back.interval!.high).toBeCloseTo(-forth.interval!.low, 12)
        expect(back.p).toBe(forth.p)
        const mirrored = { better: 'worse', worse: 'better', inconclusive: 'inconclusive' } as const
        const verdict = (of: Interval) => verdictOf({ interval: of, higherIsBetter: true })
        expect(verdict(back.interval!)).toBe(mirrored[verdict(forth.interval!) as keyof typeof mirrored])
      }),
    )
  })

  it('is missing where an estimate is', () => {
    expect(pairedDifference([1], [1], null, 1)).toBeNull()
  })

  it('takes less than 5 ms for 10,000 replicates', () => {
    const a = Float64Array.from({ length: 10_000 }, (_, i) => Math.sin(i))
    const b = a.map((value) => value * 0.9)
    for (let warm = 0; warm < 10; warm++) pairedDifference(a, b, 0.1, 0.2)
    const times = Array.from({ length: 20 }, () => {
      const begin = performance.now()
      pairedDifference(a, b, 0.1, 0.2)
      return performance.now() - begin
    })
    expect(Math.min(...times)).toBeLessThan(5)
  })
})

describe('a verdict', () => {
  const inner = interval(-0.01, 0.01, 0.9)

  it('follows the interval and the direction of the metric', () => {
    expect(verdictOf({ interval: interval(0.01, 0.02), higherIsBetter: true })).toBe('better')
    expect(verdictOf({ interval: interval(0.01, 0.02), higherIsBetter: false })).toBe('worse')
    expect(verdictOf({ interval: interval(0, 0.02), higherIsBetter: true })).toBe('inconclusive')
    expect(verdictOf({ interval: null, higherIsBetter: true })).toBe('inconclusive')
  })

  it('calls equivalent what lies within a stated margin', () => {
    const wide = interval(-0.02, 0.02)
    expect(
      verdictOf({ interval: wide, higherIsBetter: true, equivalence: { margin: 0.03, interval: inner } }),
    ).toBe('equivalent')
    expect(
      verdictOf({ interval: wide, higherIsBetter: true, equivalence: { margin: 0.01, interval: inner } }),
    ).toBe('inconclusive')
  })

  it('is a tie in the published sense when the interval contains 0, ends included', () => {
    expect(outcomeOf(interval(0, 0.1), true)).toBe('tie')
    expect(outcomeOf(interval(-0.2, -0.1), true)).toBe('loss')
    expect(outcomeOf(interval(-0.2, -0.1), false)).toBe('win')
  })

  it('is stricter over a family', () => {
    const family = [0.001, 0.03, 0.04].map((p) => ({ p, difference: 0.1, higherIsBetter: true }))
    expect(holmOutcomes(family).map(({ outcome }) => outcome)).toEqual(['win', 'tie', 'tie'])
  })
})

describe('the smallest detectable difference', () => {
  it('solves the sample-size formula it is taken from', () => {
    const difference = smallestDetectableDifference({ n: 1000, discordance: 0.2 })!
    const needed =
      (1.959963984540054 * Math.sqrt(0.2) + 0.8416212335729143 * Math.sqrt(0.2 - difference ** 2)) ** 2 /
      difference ** 2
    expect(needed).toBeCloseTo(1000, 6)
  })

  it('is null where no difference could be large enough', () => {
    expect(smallestDetectableDifference({ n: 5, discordance: 0.1 })).toBeNull()
    expect(smallestDetectableDifference({ n: 0, discordance: 0.1 })).toBeNull()
    expect(smallestDetectableDifference({ n: 100, discordance: 0 })).toBeNull()
  })
})
