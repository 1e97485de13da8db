import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auroc } from './auroc'
import { averagePrecision } from './average-precision'
import { kendallP, pearsonInterval, pearsonP, spearmanP } from './correlation-tests'
import { kendallCounts, kendallTauB } from './kendall'
import { dcg, ndcg } from './ndcg'
import { denseRanks, meanRanks, orderByValue } from './order'
import { pearson } from './pearson'
import { bpref, rankDocuments, reciprocalRank } from './ranked-query'
import { spearman } from './spearman'
import { trecEval } from './trec-eval'

test('equal values share a rank', () => {
  expect([...meanRanks([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1])
  expect(denseRanks([3, 1, 3])).toEqual({ ranks: Uint32Array.of(1, 0, 1), distinct: 2 })
  expect([...meanRanks([-0, 0, 1])]).toEqual([1.5, 1.5, 3])
})

test('the order is that of sorting with a comparator, equal values in their order', () => {
  const byComparing = (values: readonly number[]) =>
    values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b)
  // numbers of all sizes, and numbers that differ in their last bits only
  const close = fc.integer({ min: -40, max: 40 }).map((i) => 0.1 + i * Number.EPSILON)
  const any = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(fc.array(fc.oneof(any, close, fc.constantFrom(0, -0, 1, -1, 5e-324))), (values) => {
      expect([...orderByValue(values)]).toEqual(byComparing(values))
    }),
  )
  const descending = Array.from({ length: 500 }, (_, i) => 0.1 - i * Number.EPSILON)
  expect([...orderByValue(descending)]).toEqual(byComparing(descending))
  const { POSITIVE_INFINITY: high, NEGATIVE_INFINITY: low } = Number
  expect([...orderByValue([high, Number.NaN, low, 0, high])]).toEqual([2, 3, 0, 4, 1])
})

describe('AUROC and average precision', () => {
  test('worked by hand: two of four pairs in order, ties one half', () => {
    // positives .4 and .8 against negatives .4 and .9: .5 + 0 + 1 + 0
    expect(auroc([1, 1, 0, 0], [0.4, 0.8, 0.4, 0.9])).toBe(1.5 / 4)
    // from high to low: negative, positive (1/2), then a tie of both (gains 1 at precision 2/4)
    expect(averagePrecision([1, 1, 0, 0], [0.4, 0.8, 0.4, 0.9])).toBeCloseTo((1 / 2 + 2 / 4) / 2, 12)
  })

  test('turning the scores round turns the area round', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 5 }))), (list) => {
        const positive = list.map(([p]) => p)
        const scores = list.map(([, s]) => s)
        const area = auroc(positive, scores)
        const turned = auroc(
          positive,
          scores.map((s) => -s),
        )
        if (area === null) expect(turned).toBeNull()
        else expect(turned).toBeCloseTo(1 - area, 12)
      }),
    )
  })

  test('undefined without both classes, or without a positive', () => {
    expect(auroc([1, 1], [1, 2])).toBeNull()
    expect(averagePrecision([0, 0], [1, 2])).toBeNull()
  })
})

describe('correlations', () => {
  test('Kendall counts pairs: 4 concordant, 1 discordant, 1 tied', () => {
    const counts = kendallCounts([1, 2, 2, 3], [1, 3, 2, 2])
    expect(counts.pairs).toBe(6)
    expect(counts.discordant).toBe(1)
    // pairs: (1,2)+ (1,3)+ (1,4)+ (2,3) tied x, (2,4) −, (3,4) tied y
    expect(counts.concordantMinusDiscordant).toBe(2)
    expect(kendallTauB(counts)).toBeCloseTo(2 / Math.sqrt(5 * 5), 12)
  })

  test('Kendall equals the count over all pairs, whichever side has more ties', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })))
    fc.assert(
      fc.property(pairs, (list) => {
        let difference = 0
        for (const [i, [x, y]] of list.entries())
          for (const [a, b] of list.slice(i + 1)) difference += Math.sign(x - a) * Math.sign(y - b)
        const [x, y] = [list.map(([a]) => a), list.map(([, b]) => b)]
        expect(kendallCounts(x, y).concordantMinusDiscordant).toBe(difference)
        expect(kendallCounts(y, x).concordantMinusDiscordant).toBe(difference)
      }),
    )
  })

  test('are undefined for constants and fewer than two values', () => {
    expect(pearson([1, 1, 1], [1, 2, 3])).toBeNull()
    expect(spearman([2], [3])).toBeNull()
    expect(kendallTauB(kendallCounts([], []))).toBeNull()
  })

  test('refuse lists of different length', () => {
    expect(() => pearson([1, 2], [1])).toThrow(TypeError)
    expect(() => kendallCounts([1, 2], [1])).toThrow(TypeError)
  })

  test('p-values of small samples: Kendall of three in order is 1/3', () => {
    expect(kendallP(kendallCounts([1, 2, 3], [1, 2, 3]), 'exact')).toBeCloseTo(1 / 3, 12)
    expect(() => kendallP(kendallCounts([1, 1], [1, 2]), 'exact')).toThrow(RangeError)
    expect(pearsonP(1, 2)).toBe(1)
    expect(spearmanP(1, 2)).toBeNull()
    expect(pearsonInterval(0.5, 3, 0.95)).toEqual({ low: -1, high: 1 })
  })
})

test('nDCG of the second best order, by hand', () => {
  // gains 3, 2 in the wrong order
  const best = 3 + 2 / Math.log2(3)
  expect(ndcg([3, 2], [1, 2])).toBeCloseTo((2 + 3 / Math.log2(3)) / best, 12)
  expect(dcg([3, 2], [1, 1])).toBeCloseTo(2.5 * (1 + 1 / Math.log2(3)), 12)
  expect(ndcg([0, 0], [1, 2])).toBe(0)
  expect(() => ndcg([1], [1])).toThrow(RangeError)
})

describe('ranked retrieval', () => {
  const judged = new Map([
    ['a', 2],
    ['b', 0],
    ['c', 1],
    ['d', -1],
  ])

  test('ties are broken by id, from Z to A', () => {
    const query = rankDocuments(judged, [
      { id: 'a', score: 1 },
      { id: 'b', score: 1 },
      { id: 'x', score: 2 },
    ])
    expect(query.grades).toEqual([null, 0, 2])
    expect(reciprocalRank(query)).toBe(1 / 3)
  })

  test('bpref counts judged non-relevant documents above relevant ones', () => {
    const query = rankDocuments(
      judged,
      ['b', 'a', 'd', 'c'].map((id, i) => ({ id, score: -i })),
    )
    // one judged non-relevant above both relevant: 1 − 1/1 for each
    expect(bpref(query)).toBe(0)
  })

  test('a judged query missing from the run counts only where all are averaged', () => {
    const judgements = new Map([
      ['q1', new Map([['a', 1]])],
      ['q2', new Map([['b', 1]])],
    ])
    const run = new Map([['q1', [{ id: 'a', score: 1 }]]])
    expect(trecEval(judgements, run).all.map).toBe(1)
    expect(trecEval(judgements, run, { complete: true }).all.map).toBe(0.5)
    expect(trecEval(judgements, run, { complete: true }).queries.has('q2')).toBe(false)
  })
})
