import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PREDICTED } from '../scores/predicted'
import type { SumMetric } from '../scoring/metric'
import { accuracy } from '../scoring/metrics/accuracy'
import { ratioMetric } from '../scoring/metrics/ratio'
import { diceKey } from '../statistics/resampling/dice'
import { bootstrapReplicates } from '../statistics/resampling/replicates'
import { type ComparisonOptions, compareScores, type StoredScore } from './compare-scores'

const key = diceKey('00112233445566778899aabbccddeeff')
const layout = ['correct', 'count', PREDICTED]

/** 1 right, 0 wrong, null no prediction (which counts as wrong). */
function score(answers: readonly (0 | 1 | null)[], metric: SumMetric = accuracy): StoredScore {
  const columns = [
    answers.map((a) => a ?? 0),
    answers.map(() => 1),
    answers.map((a) => (a === null ? 0 : 1)),
  ].map((column) => Uint8Array.from(column))
  const evaluate = metric.compile(layout)
  const total = answers.reduce<number>((sum, a) => sum + (a ?? 0), 0)
  return {
    value: answers.length === 0 ? null : total / answers.length,
    layout,
    columns,
    replicates: bootstrapReplicates({
      key,
      columns,
      clusters: null,
      strata: null,
      from: 0,
      to: 10_000,
      evaluate,
    }),
  }
}

/** Two scores with these counts: both right, only A, only B, both wrong. */
function pair(both: number, onlyA: number, onlyB: number, neither: number) {
  const block = (n: number, value: 0 | 1) => Array<0 | 1>(n).fill(value)
  return {
    a: score([...block(both, 1), ...block(onlyA, 1), ...block(onlyB, 0), ...block(neither, 0)]),
    b: score([...block(both, 1), ...block(onlyA, 0), ...block(onlyB, 1), ...block(neither, 0)]),
  }
}

const compare = (options: Partial<ComparisonOptions> & Pick<ComparisonOptions, 'a' | 'b'>) =>
  compareScores({ metric: accuracy, clusters: null, diceKey: key, margin: null, ...options })

test('PubMedQA: BioMistral against Mistral, 41 to 33 discordant of 500, is a tie', () => {
  // 350 and 342 right: Rounds' reference data, recomputed from the published predictions
  const comparison = compare(pair(309, 41, 33, 117))
  expect(comparison).toMatchObject({
    n: 500,
    scope: 'all',
    discordance: { both: 309, onlyA: 41, onlyB: 33, neither: 117 },
    pMethod: 'exact McNemar',
    verdict: 'inconclusive',
  })
  expect(comparison?.difference).toBeCloseTo(0.016, 12)
  expect(comparison?.interval.low).toBeCloseTo(-0.018, 2)
  expect(comparison?.interval.high).toBeCloseTo(0.05, 2)
  expect(comparison?.p).toBeCloseTo(0.42, 2)
})

test('a clear difference is called, by the direction of the metric', () => {
  const { a, b } = pair(300, 80, 20, 100)
  expect(compare({ a, b })?.verdict).toBe('better')
  expect(compare({ a: b, b: a })?.verdict).toBe('worse')
  const error = { ...accuracy, higherIsBetter: false }
  expect(compare({ a, b, metric: error })?.verdict).toBe('worse')
})

test('within a stated margin two systems are equivalent; without one they are not told apart', () => {
  const { a, b } = pair(400, 5, 5, 90)
  expect(compare({ a, b })?.verdict).toBe('inconclusive')
  expect(compare({ a, b, margin: 0.03 })?.verdict).toBe('equivalent')
})

test('five wins out of five are no proof: the exact test has the last word', () => {
  const comparison = compare(pair(10, 5, 0, 10))
  expect(comparison?.interval.low).toBeGreaterThan(0)
  expect(comparison?.p).toBeCloseTo(0.0625)
  expect(comparison?.verdict).toBe('inconclusive')
})

test('partial files are compared on what both answer, and it says so', () => {
  // MMLU: 373 instances answered of 500; 212 and 225 right there, 46 against 59 discordant
  const missing = Array<null>(127).fill(null)
  const block = (n: number, value: 0 | 1) => Array<0 | 1>(n).fill(value)
  const a = score([...block(166, 1), ...block(46, 1), ...block(59, 0), ...block(102, 0), ...missing])
  const b = score([...block(166, 1), ...block(46, 0), ...block(59, 1), ...block(102, 0), ...missing])
  const comparison = compare({ a, b })
  expect(comparison).toMatchObject({
    n: 373,
    scope: 'both-answered',
    discordance: { both: 166, onlyA: 46, onlyB: 59, neither: 102 },
    verdict: 'inconclusive',
  })
  expect(comparison?.difference).toBeCloseTo((212 - 225) / 373, 12)
  expect(comparison?.p).toBeCloseTo(0.24, 2)
})

test('a file with half the answers is not worse for the half it lacks', () => {
  const whole = score(Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1)))
  const half = score(Array.from({ length: 200 }, (_, i) => (i >= 100 ? null : i % 4 === 0 ? 0 : 1)))
  expect(compare({ a: half, b: whole })).toMatchObject({ n: 100, difference: 0, verdict: 'inconclusive' })
})

test('nothing in common, no comparison', () => {
  expect(compare({ a: score([1, null]), b: score([null, 1]) })).toBeNull()
  expect(compare({ a: score([]), b: score([]) })).toBeNull()
  expect(compare({ a: { ...score([1, 0]), value: null }, b: score([1, 0]) })).toBeNull()
})

test('scores over different instances are the caller’s mistake', () => {
  expect(() => compare({ a: score([1]), b: score([1, 0]) })).toThrow(RangeError)
})

test('clustered instances are drawn together, and McNemar’s test, which takes them as independent, is not used', () => {
  const { a, b } = pair(60, 30, 10, 20)
  const clusters = Int32Array.from({ length: 120 }, (_, i) => Math.floor(i / 20))
  const drawn = (from: StoredScore) => ({
    ...from,
    replicates: bootstrapReplicates({
      key,
      columns: from.columns,
      clusters,
      strata: null,
      from: 0,
      to: 10_000,
      evaluate: accuracy.compile(layout),
    }),
  })
  const comparison = compare({ a: drawn(a), b: drawn(b), clusters })
  expect(comparison).toMatchObject({ pMethod: 'paired swaps', discordance: { onlyA: 30, onlyB: 10 } })
  // six clusters are too few to call a winner
  expect(comparison?.verdict).toBe('inconclusive')
})

test('a metric that is no share of right answers is compared by its replicates', () => {
  const rouge = ratioMetric({
    ...accuracy,
    id: 'rouge',
    numerator: 'correct',
    denominator: 'count',
    isProportion: false,
  })
  const { a, b } = pair(300, 80, 20, 100)
  const comparison = compare({ a, b, metric: rouge })
  expect(comparison).toMatchObject({ discordance: null, pMethod: 'paired bootstrap', verdict: 'better' })
  expect(comparison?.detectableDifference).toBeGreaterThan(0)
})

test('swapping the two turns the sign and nothing else', () => {
  const answer = fc.constantFrom<(0 | 1 | null)[]>(0, 1, null)
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 40 }), (rows) => {
      const a = score(rows.map(([first]) => first))
      const b = score(rows.map(([, second]) => second))
      const [there, back] = [compare({ a, b }), compare({ a: b, b: a })]
      expect(back === null).toBe(there === null)
      if (there === null || back === null) return
      expect(back.difference).toBeCloseTo(-there.difference, 12)
      expect(back.interval.low).toBeCloseTo(-there.interval.high, 9)
      expect([back.p, back.n, back.scope]).toEqual([there.p, there.n, there.scope])
      const opposite = {
        better: 'worse',
        worse: 'better',
        equivalent: 'equivalent',
        inconclusive: 'inconclusive',
      }
      expect(back.verdict).toBe(opposite[there.verdict])
    }),
    { numRuns: 60 },
  )
})
