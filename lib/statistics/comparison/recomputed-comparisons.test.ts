import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shared, sharedPath } from '../../testing/shared'
import { pairedWald } from '../intervals/paired-wald'
import { diceKey } from '../resampling/dice'
import { pairedDifference } from '../resampling/paired'
import { bootstrapReplicates } from '../resampling/replicates'
import { discordance } from './discordance'
import { mcnemarExact } from './mcnemar'
import { outcomeOf } from './verdict'

interface Comparison {
  id: string
  kind: string
  verified: boolean
  n: number
  n11?: number
  n10: number
  n01: number
  n00: number
  difference: number
  interval: [number, number]
  interval_wald: [number, number]
  p: number
}

/** Comparisons of real submissions, recomputed from their instances by an independent script; those with counts. */
const comparisons: Comparison[] = shared
  ? JSON.parse(readFileSync(sharedPath('data', 'expected.json'), 'utf8')).entries.filter(
      (entry: Comparison) => entry.kind === 'comparison' && entry.verified && entry.n11 !== undefined,
    )
  : []

const key = diceKey('00112233445566778899aabbccddeeff')
/** The reference's Monte Carlo tolerance, or one step of the difference: percentiles of 0/1 scores jump by 1/n. */
const bootstrapTolerance = (n: number) => Math.max(0.004, 1 / n + 1e-9)
const replicates = 10_000

/** Right and wrong answers of A and B with these counts; their order does not matter to any of the figures. */
function answers({ n11 = 0, n10, n01, n00 }: Comparison) {
  const repeat = (times: number, value: number) => new Array<number>(times).fill(value)
  return {
    a: [...repeat(n11, 1), ...repeat(n10, 1), ...repeat(n01, 0), ...repeat(n00, 0)],
    b: [...repeat(n11, 1), ...repeat(n10, 0), ...repeat(n01, 1), ...repeat(n00, 0)],
  }
}

const accuracy = (scores: readonly number[]) =>
  bootstrapReplicates({
    key,
    columns: [scores],
    clusters: null,
    strata: null,
    from: 0,
    to: replicates,
    evaluate: ([sum]) => (sum as number) / scores.length,
  })

describe.skipIf(!shared)('recomputed comparisons of real submissions', () => {
  it('are all there', () => {
    expect(comparisons.length).toBeGreaterThanOrEqual(24)
  })

  it.each(comparisons)('$id', (expected) => {
    const { a, b } = answers(expected)
    const counts = discordance(a, b)
    expect(counts).toEqual({
      both: expected.n11,
      onlyA: expected.n10,
      onlyB: expected.n01,
      neither: expected.n00,
    })
    const p = mcnemarExact(counts.onlyA, counts.onlyB)
    expect(Math.abs(p - expected.p)).toBeLessThanOrEqual(1e-9)
    const wald = pairedWald(counts)
    expect(wald?.low).toBeCloseTo(expected.interval_wald[0], 9)
    expect(wald?.high).toBeCloseTo(expected.interval_wald[1], 9)

    const sum = (scores: number[]) => scores.reduce((total, score) => total + score, 0)
    const paired = pairedDifference(accuracy(a), accuracy(b), sum(a) / a.length, sum(b) / b.length)
    expect(paired?.difference).toBeCloseTo(expected.difference, 9)
    const { interval } = paired!
    const tolerance = bootstrapTolerance(expected.n)
    expect(Math.abs(interval!.low - expected.interval[0])).toBeLessThanOrEqual(tolerance)
    expect(Math.abs(interval!.high - expected.interval[1])).toBeLessThanOrEqual(tolerance)
    // where the interval ends clearly off 0, so does ours, on the same side
    const [low, high] = expected.interval
    if (Math.min(Math.abs(low), Math.abs(high)) > tolerance)
      expect(outcomeOf(interval!, true)).toBe(low > 0 ? 'win' : high < 0 ? 'loss' : 'tie')
  })
})
