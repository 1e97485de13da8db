import { expect, test } from 'vitest'
import { PREDICTED } from '../scores/predicted'
import { accuracy } from '../scoring/metrics/accuracy'
import { diceKey } from '../statistics/resampling/dice'
import { compareScores, type ScoreComparison } from './compare-scores'
import { poolComparisons } from './pool-comparisons'

/** Two systems' answers with these counts: both right, only A, only B, neither. */
function comparison(counts: readonly [number, number, number, number], key: string): ScoreComparison {
  const [both, onlyA, onlyB, neither] = counts
  const n = both + onlyA + onlyB + neither
  const rightIn = (ranges: [number, number][]) =>
    Uint8Array.from({ length: n }, (_, i) => Number(ranges.some(([from, to]) => i >= from && i < to)))
  const ones = new Uint8Array(n).fill(1)
  const score = (right: Uint8Array) => ({
    value: right.reduce((sum, one) => sum + one, 0) / n,
    layout: ['correct', 'count', PREDICTED],
    columns: [right, ones, ones],
    replicates: null,
  })
  return compareScores({
    metric: accuracy,
    a: score(rightIn([[0, both + onlyA]])),
    b: score(
      rightIn([
        [0, both],
        [both + onlyA, both + onlyA + onlyB],
      ]),
    ),
    clusters: null,
    diceKey: diceKey(key.repeat(32)),
    margin: null,
  })!
}

/** BioMistral-7B and Mistral-7B-v0.1 on two subjects of MMLU, from their published predictions. */
const clinicalKnowledge = comparison([96, 25, 31, 48], '1')
const collegeMedicine = comparison([70, 21, 28, 54], '2')

test('two subjects are one comparison over all their questions', () => {
  const pooled = poolComparisons([clinicalKnowledge, collegeMedicine], { higherIsBetter: true })!
  const { discordance, interval, p, pMethod, verdict } = pooled
  expect(discordance).toMatchObject({ n: 373, onlyA: 46, onlyB: 59 })
  expect([discordance.both + discordance.onlyA, discordance.both + discordance.onlyB]).toEqual([212, 225])
  expect(discordance.difference).toBeCloseTo(-0.0348525469169, 12)
  expect(p).toBeCloseTo(0.241431717565, 9)
  expect({ pMethod, verdict }).toEqual({ pMethod: 'exact McNemar', verdict: 'inconclusive' })
  // an independent bootstrap found [−0.0885, 0.0188]
  expect(interval.low).toBeCloseTo(-0.0885, 2)
  expect(interval.high).toBeCloseTo(0.0188, 2)
})

test('swapping the systems mirrors the pooled comparison', () => {
  const mirrored = [comparison([96, 31, 25, 48], '1'), comparison([70, 28, 21, 54], '2')]
  const here = poolComparisons([clinicalKnowledge, collegeMedicine], { higherIsBetter: true })!
  const there = poolComparisons(mirrored, { higherIsBetter: true })!
  expect(there.discordance.difference).toBe(-here.discordance.difference)
  expect(there.p).toBe(here.p)
})

test('a larger benchmark weighs more, as it has more questions', () => {
  const large = comparison([400, 200, 0, 400], '3')
  const small = comparison([4, 0, 2, 4], '4')
  expect(poolComparisons([large, small], { higherIsBetter: true })?.discordance.difference).toBeCloseTo(
    198 / 1010,
    12,
  )
  expect(poolComparisons([large, small], { higherIsBetter: true })?.verdict).toBe('better')
})

test('there is nothing to pool in one comparison, or in ones that are not of right and wrong', () => {
  expect(poolComparisons([clinicalKnowledge], { higherIsBetter: true })).toBeNull()
  const other = { ...collegeMedicine, discordance: null }
  expect(poolComparisons([clinicalKnowledge, other], { higherIsBetter: true })).toBeNull()
})
