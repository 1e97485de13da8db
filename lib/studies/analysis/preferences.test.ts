import { describe, expect, test } from 'vitest'
import type { Instrument } from '../instruments/instrument'
import type { AxisAnswer } from '../rating/values'
import { analyse, axisIn, instrumentOf, type ShortRating, studyOf } from './testing/study'

const medPalm2 = instrumentOf('med-palm-2-pairwise')
/** Quality ("recall") and risk ("omission") of the published comparison. */
const pairwise: Instrument = {
  ...medPalm2,
  axes: medPalm2.axes.filter(({ id }) => id === 'recall' || id === 'omission'),
}

/** @param shown arms in the order shown; a and b in `says` are those places */
const vote = (
  question: string,
  shown: string,
  recall: string,
  omission = 'tie',
  rater = 'R1',
): ShortRating => ({
  ...{ question, arms: [...shown], rater, says: { recall, omission } },
})

describe('a comparison', () => {
  const votes = [
    vote('q1', 'AB', 'a', 'b'),
    vote('q2', 'BA', 'b', 'a'),
    vote('q3', 'AB', 'b'),
    vote('q4', 'BA', 'tie'),
  ]

  test('is told by who was picked, not by the side', () => {
    const { pairs, sides } = axisIn(analyse(studyOf(pairwise, votes)).all, 'recall', 'comparison')
    // A: q1 (shown first) and q2 (shown second); B: q3
    expect(pairs[0]).toMatchObject({ a: 'A', b: 'B', counts: [2, 1, 1], n: { ratings: 4, items: 4 } })
    expect([pairs[0]?.pickedA.value, pairs[0]?.tie.value, pairs[0]?.pickedB.value]).toEqual([0.5, 0.25, 0.25])
    expect(pairs[0]?.advantage.value).toBe(0.25)
    expect(sides).toMatchObject({ first: 1, second: 2, ties: 1 })
  })

  test('counts being picked on a risk axis against the answer', () => {
    const { favours, pairs, strengths } = axisIn(
      analyse(studyOf(pairwise, votes)).all,
      'omission',
      'comparison',
    )
    expect(favours).toBe('not-selected')
    // B omits more in q1 and q2
    expect(pairs[0]).toMatchObject({ counts: [0, 2, 2], advantage: { value: 0.5 } })
    expect(strengths.arms.map(({ arm, wins, losses }) => [arm, wins, losses])).toEqual([
      ['A', 2, 0],
      ['B', 0, 2],
    ])
  })

  test('has a sign-flip test: five questions that all prefer A have p 2/2⁵', () => {
    const all = Array.from({ length: 5 }, (_, q) => vote(`q${q}`, q % 2 ? 'AB' : 'BA', q % 2 ? 'a' : 'b'))
    const { pairs } = axisIn(analyse(studyOf(pairwise, all)).all, 'recall', 'comparison')
    expect(pairs[0]?.advantage).toMatchObject({ value: 1, test: 'sign-flip permutation within items' })
    expect(pairs[0]?.advantage.p).toBeCloseTo(2 / 32, 1)
  })

  test('agrees when two raters pick the same answer on different sides', () => {
    const twice = [vote('q1', 'AB', 'a', 'tie', 'R1'), vote('q1', 'BA', 'b', 'tie', 'R2')]
    const axis = axisIn(analyse(studyOf(pairwise, twice)).all, 'recall', 'comparison')
    expect(axis.agreement?.raw.value).toBe(1)
    expect(axis.agreement?.n).toEqual({ units: 1, pairable: 1, ratings: 2, raters: 2 })
  })

  test('is settled pair by pair, by majority or adjudication, whatever the sides', () => {
    const study = studyOf(
      pairwise,
      [
        ...[vote('q1', 'AB', 'a', 'tie', 'R1'), vote('q1', 'BA', 'b', 'tie', 'R2')],
        ...[vote('q2', 'AB', 'a', 'tie', 'R1'), vote('q2', 'BA', 'a', 'tie', 'R2')],
        ...[vote('q3', 'AB', 'a', 'tie', 'R1'), vote('q3', 'AB', 'tie', 'tie', 'R2')],
      ],
      { adjudications: [{ item: 'q3 A B', key: 'recall', value: 'b' }] },
    )
    const { decided } = axisIn(analyse(study).all, 'recall', 'comparison')
    expect(decided[0]).toMatchObject({
      threshold: 0.5,
      pairs: [{ a: 'A', b: 'B', units: 3, adjudicated: 1, undecided: 1, counts: [1, 0, 1] }],
    })
    expect(axisIn(analyse(studyOf(pairwise, votes)).all, 'recall', 'comparison').decided).toEqual([])
  })

  test('has strengths: 3 wins to 1 are a difference of ln 3', () => {
    const won = Array.from({ length: 4 }, (_, q) => vote(`q${q}`, 'AB', q === 0 ? 'b' : 'a'))
    const { strengths } = axisIn(analyse(studyOf(pairwise, won)).all, 'recall', 'comparison')
    const [a, b] = strengths.arms
    expect((a?.strength ?? 0) - (b?.strength ?? 0)).toBeCloseTo(Math.log(3), 9)
    expect(a?.winRate.value).toBe(0.75)
  })

  test('has no finite strengths where one arm always wins, and says why', () => {
    const won = Array.from({ length: 4 }, (_, q) => vote(`q${q}`, 'AB', 'a'))
    const { strengths } = axisIn(analyse(studyOf(pairwise, won)).all, 'recall', 'comparison')
    expect(strengths.arms.map(({ strength, rank }) => [strength, rank])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(strengths.undefinedBecause).toContain('never won')
  })

  test('puts three arms in an order only as far as the data tell them apart', () => {
    const battles = (first: string, second: string, wins: number, losses: number) =>
      Array.from({ length: wins + losses }, (_, i) =>
        vote(`${first}${second}${i}`, first + second, i < wins ? 'a' : 'b', 'tie', `R${i % 6}`),
      )
    const ratings = [...battles('A', 'B', 28, 2), ...battles('B', 'C', 16, 14), ...battles('A', 'C', 27, 3)]
    const { strengths } = axisIn(analyse(studyOf(pairwise, ratings)).all, 'recall', 'comparison')
    expect(strengths.resampled).toBe('items and raters')
    expect(strengths.arms.map(({ rank }) => [rank?.low, rank?.high])).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
    ])
  })

  test('shows what is left of a preference at equal length', () => {
    // the longer answer always wins, and A is the longer one more often
    const lengths = Array.from({ length: 40 }, (_, q) => (q % 4 === 0 ? -1 : 1) * (1 + (q % 3)))
    const ratings = lengths.map((d, q) =>
      vote(`q${String(q).padStart(2, '0')}`, 'AB', d > 0 === q % 5 > 0 ? 'a' : 'b'),
    )
    const study = studyOf(pairwise, ratings)
    const answerLengths = {
      A: Object.fromEntries(study.questions.map(({ id }, q) => [id, 100 + (lengths[q] ?? 0)])),
      B: Object.fromEntries(study.questions.map(({ id }) => [id, 100])),
    }
    const axis = axisIn(analyse({ ...study, answerLengths }).all, 'recall', 'comparison')
    const [a] = axis.strengths.arms
    expect(axis.strengths.lengthEffect?.value).toBeGreaterThan(0.5)
    expect(Math.abs(a?.atEqualLength ?? 1)).toBeLessThan(a?.strength ?? 0)
  })
})

describe('gold and repeats of a comparison', () => {
  test('are told by who was picked, whatever the side', () => {
    const expected = { recall: { values: ['a'] } }
    const gold = (shown: string, said: string) => ({
      ...vote('g', shown, said),
      more: { kind: 'gold' as const, expected },
    })
    const again = {
      ...vote('q1', 'BA', 'b'),
      more: { kind: 'repeat' as const, item: 'x', repeatOf: 'q1 A B' },
    }
    const { reliability } = analyse(
      studyOf(pairwise, [gold('AB', 'a'), gold('BA', 'b'), gold('BA', 'a'), vote('q1', 'AB', 'a'), again]),
    )
    expect(reliability.gold).toEqual([{ rater: 'R1', answers: 3, right: 2 }])
    expect(reliability.repeats[0]).toMatchObject({ axis: 'recall', pairs: 1, agreeing: 1 })
  })
})

describe('a graded comparison', () => {
  test('has a mean leaning by identity, and the five points turned with the sides', () => {
    const instrument = instrumentOf('clinical-summary-pairwise')
    const graded = (question: string, shown: string, completeness: string): ShortRating => ({
      ...{ question, arms: [...shown], rater: 'R1' },
      says: { completeness, correctness: 'neither', conciseness: 'neither' },
    })
    const study = studyOf(instrument, [
      graded('q1', 'AB', 'a-significantly'),
      graded('q2', 'BA', 'b-slightly'),
      graded('q3', 'BA', 'a-significantly'),
    ])
    const { pairs } = axisIn(analyse(study).all, 'completeness', 'comparison')
    // towards A: 10, 5, −10
    expect(pairs[0]?.counts).toEqual([1, 1, 0, 0, 1])
    expect(pairs[0]?.score?.value).toBeCloseTo(5 / 3, 12)
    expect([pairs[0]?.pickedA.value, pairs[0]?.pickedB.value]).toEqual([2 / 3, 1 / 3])
  })
})

describe('a ranking', () => {
  const instrument = instrumentOf('med-palm-2-bedside-ranking')
  const ranked = (question: string, shown: string, rater: string, ...ranking: number[][]): ShortRating => ({
    ...{ question, arms: [...shown], rater },
    says: { 'utility-rank': { values: [], ranking } satisfies AxisAnswer },
  })

  test('has ranks by identity, firsts, and full concordance where raters agree', () => {
    const study = studyOf(instrument, [
      ranked('q1', 'ABC', 'R1', [0], [1], [2]),
      ranked('q1', 'CBA', 'R2', [2], [1], [0]),
      ranked('q2', 'BCA', 'R1', [2], [0], [1]),
    ])
    const axis = axisIn(analyse(study).all, 'utility-rank', 'ranking')
    expect(axis.arms.map(({ arm, rankCounts, meanRank }) => [arm, rankCounts, meanRank.value])).toEqual([
      ['A', [3, 0, 0], 1],
      ['B', [0, 3, 0], 2],
      ['C', [0, 0, 3], 3],
    ])
    expect(axis.concordance).toMatchObject({ withinItems: 1, items: 1, overall: { w: 1, rankings: 3 } })
    expect(axis.bestByPlace).toEqual([1, 0, 2])
    expect(axis.pairs.map(({ a, b, counts }) => [a, b, counts])).toEqual([
      ['A', 'B', [3, 0, 0]],
      ['A', 'C', [3, 0, 0]],
      ['B', 'C', [3, 0, 0]],
    ])
  })

  test('keeps ties: nobody is best alone, and the set that was best is counted', () => {
    const study = studyOf(instrument, [
      ranked('q1', 'ABC', 'R1', [0, 1], [2]),
      ranked('q2', 'ABC', 'R1', [2], [0, 1]),
    ])
    const axis = axisIn(analyse(study).all, 'utility-rank', 'ranking')
    expect(axis.bestSets).toEqual([
      { arms: ['A', 'B'], count: 1 },
      { arms: ['C'], count: 1 },
    ])
    expect(axis.arms.map(({ bestAlone, bestOfDecided }) => [bestAlone.value, bestOfDecided.value])).toEqual([
      [0, 0],
      [0, 0],
      [0.5, 1],
    ])
    expect(axis.arms[0]?.meanRank.value).toBe(2)
    expect(axis.pairs[0]).toMatchObject({ counts: [0, 2, 0], tie: { value: 1 } })
  })

  test('has W 1/9 for three raters of which two oppose each other', () => {
    // rank sums of A, B, C: 1+3+2, 2+2+3, 3+1+1 → 6, 7, 5; S = 2; W = 12·2 / (9·24)
    const study = studyOf(instrument, [
      ranked('q1', 'ABC', 'R1', [0], [1], [2]),
      ranked('q1', 'ABC', 'R2', [2], [1], [0]),
      ranked('q1', 'ABC', 'R3', [2], [0], [1]),
    ])
    const axis = axisIn(analyse(study).all, 'utility-rank', 'ranking')
    expect(axis.concordance.withinItems).toBeCloseTo(1 / 9, 12)
  })
})

describe('errors marked one by one', () => {
  test('are counted per rating, by kind and by significance', () => {
    const instrument = instrumentOf('med-palm-m-errors')
    const marked = (question: string, says: ShortRating['says']): ShortRating => ({
      ...{ question, arms: ['A'], rater: 'R1', says: { 'image-adequate': 'yes', ...says } },
    })
    const study = studyOf(instrument, [
      marked('q1', {
        'error#0': { values: ['no-finding'], comment: 'x' },
        'error-significance#0': 'significant',
        'error#1': { values: ['nonexistent-prior'], comment: 'y' },
        'error-significance#1': 'insignificant',
      }),
      marked('q2', {}),
    ])
    const [arm] = axisIn(analyse(study).all, 'error', 'entries').arms
    expect(arm?.n.ratings).toBe(2)
    expect(arm?.perRating.value).toBe(1)
    expect(arm?.clinical?.value).toBe(0.5)
    expect(arm?.byFollower.map(({ value, perRating }) => [value, perRating.value])).toEqual([
      ['significant', 0.5],
      ['insignificant', 0.5],
    ])
  })
})

describe('what is worked out from answers', () => {
  test('agrees or differs, and is unknown where a side is no rating', () => {
    const facets = (question: string, target: string, generated: string): ShortRating => ({
      ...{ question, arms: ['A'], rater: 'R1' },
      says: { ed_target: target, ed_generated: generated },
    })
    const study = studyOf(instrumentOf('mslr-facets'), [
      facets('q1', '1', '1'),
      facets('q2', '1', 'na'),
      facets('q3', '1', 'other'),
    ])
    const [arm] = axisIn(analyse(study).all, 'ed_agree', 'choice').arms
    expect(arm).toMatchObject({ counts: [1, 1], favourable: { value: 0.5 }, n: { ratings: 2 } })
  })

  test('takes the favourable side of what it is mapped from', () => {
    const study = studyOf(
      instrumentOf('medval-risk'),
      ['1', '2', '4'].map((risk, q) => ({ question: `q${q}`, arms: ['A'], rater: 'R1', says: { risk } })),
    )
    const result = axisIn(analyse(study).all, 'deployment', 'choice')
    expect(result).toMatchObject({ favourable: ['safe'], isDerived: true })
    expect(result.arms[0]?.counts).toEqual([2, 1])
  })
})

describe('criteria of a question', () => {
  test('are units of their own, sliced by their kind and worth their points', () => {
    const instrument = instrumentOf('healthbench-criterion')
    const criteria = [
      { criterion: 'Says to call for help', points: 6, theme: 'emergency' },
      { criterion: 'Names the dose', points: 4, theme: 'data' },
      { criterion: 'Invents a source', points: -5, theme: 'data' },
    ]
    const graded = (rater: string, ...met: string[]): ShortRating => ({
      ...{ question: 'q1', arms: ['A'], rater },
      says: Object.fromEntries(met.map((said, i) => [`met@${i}`, said])),
    })
    const study = studyOf(instrument, [
      graded('R1', 'met', 'not-met', 'not-met'),
      graded('R2', 'met', 'not-met', 'met'),
    ])
    const questions = study.questions.map((question) => ({ ...question, fields: { criteria } }))
    const result = axisIn(analyse({ ...study, questions }).all, 'met', 'choice')
    expect(result.arms[0]).toMatchObject({ counts: [3, 3], n: { items: 1, ratings: 6 } })
    expect(result.agreement?.n).toMatchObject({ units: 3, pairable: 3 })
    expect(result.slices.map(({ field, value, arms }) => [field, value, arms[0]?.counts])).toEqual([
      ['theme', 'data', [1, 3]],
      ['theme', 'emergency', [2, 0]],
    ])
    // 6/10 and (6 − 5)/10
    expect(result.points?.[0]?.score.value).toBeCloseTo(0.35, 12)
  })
})
