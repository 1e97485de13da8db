import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialCdf, binomialUpper } from '../distributions/binomial'
import type { Interval } from '../resampling/interval'
import { agrestiCoull } from './agresti-coull'
import { clopperPearson } from './clopper-pearson'
import { clusterRobustRatio } from './cluster-robust'
import { clusteredWilson } from './clustered-wilson'
import { jeffreys } from './jeffreys'
import { newcombe, newcombePaired } from './newcombe'
import { scoreDifference } from './score-difference'
import { wald } from './wald'
import { wilson } from './wilson'
import { wilsonCorrected } from './wilson-corrected'

const ends = (interval: Interval | null) => [interval!.low, interval!.high].map((end) => end.toFixed(4))

describe('intervals of a proportion', () => {
  it('agree with Newcombe (1998), Statistics in Medicine 17, table I', () => {
    expect(ends(wilson(81, 263))).toEqual(['0.2553', '0.3662'])
    expect(ends(wilson(15, 148))).toEqual(['0.0624', '0.1605'])
    expect(ends(wilson(0, 20))).toEqual(['0.0000', '0.1611'])
    expect(ends(wilson(1, 29))).toEqual(['0.0061', '0.1718'])
    expect(ends(clopperPearson(81, 263))).toEqual(['0.2527', '0.3676'])
    expect(ends(clopperPearson(0, 20))).toEqual(['0.0000', '0.1684'])
    expect(ends(wilsonCorrected(81, 263))).toEqual(['0.2535', '0.3682'])
    expect(ends(wald(81, 263))).toEqual(['0.2522', '0.3638'])
  })

  it('invert the exact test', () => {
    const interval = clopperPearson(7, 25)!
    expect(binomialUpper(7, 25, interval.low)).toBeCloseTo(0.025, 12)
    expect(binomialCdf(7, 25, interval.high)).toBeCloseTo(0.025, 12)
  })

  it('hold the proportion, lie in [0, 1] and mirror when successes become failures', () => {
    const sample = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(sample, ([k, n]) => {
        for (const method of [wilson, clopperPearson, jeffreys, agrestiCoull, wilsonCorrected]) {
          const own = method(k, n)!
          const mirrored = method(n - k, n)!
          expect(own.low).toBeLessThanOrEqual(k / n + 1e-12)
          expect(own.high).toBeGreaterThanOrEqual(k / n - 1e-12)
          expect(own.low).toBeGreaterThanOrEqual(0)
          expect(own.high).toBeLessThanOrEqual(1)
          expect(mirrored.low).toBeCloseTo(1 - own.high, 10)
        }
      }),
    )
  })

  it('are missing for no instances', () => {
    for (const method of [wilson, clopperPearson, jeffreys, agrestiCoull, wilsonCorrected, wald])
      expect(method(0, 0)).toBeNull()
  })
})

describe('intervals of a difference', () => {
  const a = { successes: 56, n: 70 }
  const b = { successes: 48, n: 80 }

  it('agree with Newcombe (1998), Statistics in Medicine 17, 873–890, table II', () => {
    expect(ends(newcombe(a, b))).toEqual(['0.0524', '0.3339'])
    expect(ends(scoreDifference(a, b))).toEqual(['0.0528', '0.3382'])
    expect(ends(newcombe({ successes: 9, n: 10 }, { successes: 3, n: 10 }))).toEqual(['0.1705', '0.8090'])
    expect(ends(scoreDifference({ successes: 9, n: 10 }, { successes: 3, n: 10 }))).toEqual([
      '0.1700',
      '0.8406',
    ])
  })

  it('mirror when the order is swapped', () => {
    for (const method of [newcombe, scoreDifference]) {
      const forth = method(a, b)!
      const back = method(b, a)!
      expect(back.low).toBeCloseTo(-forth.high, 9)
      expect(back.high).toBeCloseTo(-forth.low, 9)
    }
    const forth = newcombePaired({ both: 40, onlyA: 10, onlyB: 3, neither: 20 })!
    const back = newcombePaired({ both: 40, onlyA: 3, onlyB: 10, neither: 20 })!
    expect(back.low).toBeCloseTo(-forth.high, 12)
  })

  it('are narrower for the same instances than for others when answers go together', () => {
    const width = ({ low, high }: Interval) => high - low
    const paired = newcombePaired({ both: 60, onlyA: 10, onlyB: 3, neither: 27 })!
    const independent = newcombe({ successes: 70, n: 100 }, { successes: 63, n: 100 })!
    expect(width(paired)).toBeLessThan(width(independent))
  })
})

describe('the cluster-robust interval', () => {
  it('is that of the mean when each cluster is one instance', () => {
    const scores = [1, 0, 1, 1, 0]
    const robust = clusterRobustRatio(
      scores,
      scores.map(() => 1),
    )!
    expect(robust.estimate).toBeCloseTo(0.6, 12)
    expect(robust.standardError).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 5), 12)
  })

  it('does not profit from copies of the same instance', () => {
    const copied = clusterRobustRatio([4, 0, 4, 4, 0], [4, 4, 4, 4, 4])!
    expect(copied.standardError).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 5), 12)
  })

  it('near 0 and 1 is better taken from fewer independent instances', () => {
    const single = clusteredWilson(new Array(200).fill(0).fill(1, 0, 150), new Array(200).fill(1))!
    const plain = wilson(150, 200)!
    expect(single.low).toBeCloseTo(plain.low, 2)
    const copied = clusteredWilson([4, 0, 4, 4, 0, 4], new Array(6).fill(4))!
    const six = wilson(4, 6)!
    expect(copied.high - copied.low).toBeGreaterThan(six.high - six.low)
    expect(clusteredWilson([3, 2], [3, 2])?.high).toBe(1)
    expect(clusteredWilson([3], [3])).toBeNull()
  })

  it('is missing for one cluster, and the ratio for none', () => {
    expect(clusterRobustRatio([1], [2])?.interval).toBeNull()
    expect(clusterRobustRatio([], [])).toBeNull()
  })
})
