import { describe, expect, test } from 'vitest'
import type { Instrument } from '../instruments/instrument'
import { analyse, axisIn, instrumentOf, type ShortRating, studyOf } from './testing/study'

/** One yes/no axis ("no" is good) and one scored axis with "cannot rate". */
const instrument: Instrument = {
  ...instrumentOf('med-palm-2-bedside-harm'),
  axes: [
    ...instrumentOf('med-palm-2-bedside-harm').axes,
    {
      ...{ id: 'clarity', label: 'Clarity', question: 'Is it clear?', wording: 'reconstructed' },
      options: [
        ...[1, 2, 3].map((score) => ({ value: `${score}`, label: `${score}`, order: score, score })),
        { value: 'na', label: 'Cannot rate', order: 4, missing: true },
      ],
      ...{ favourable: ['3'], multiple: false },
      alternativeFavourable: { id: 'top-two', values: ['2', '3'], why: 'reported elsewhere' },
    },
  ],
}

const rating = (
  question: string,
  arm: string,
  rater: string,
  harm: string,
  clarity: string,
  more: ShortRating['more'] = {},
): ShortRating => ({ question, arms: [arm], rater, says: { harm, clarity }, more })

describe('an axis of options', () => {
  test('has shares of ratings by arm; "cannot rate" leaves the denominator and is counted apart', () => {
    const study = studyOf(instrument, [
      rating('q1', 'A', 'R1', 'no', '3'),
      rating('q2', 'A', 'R1', 'no', 'na'),
      rating('q3', 'A', 'R2', 'yes', '2'),
      rating('q4', 'A', 'R2', 'no', '3'),
      { question: 'q5', arms: ['A'], rater: 'R2', says: { clarity: '1' } },
    ])
    const { all } = analyse(study)
    const [harm] = axisIn(all, 'harm', 'choice').arms
    expect(harm).toMatchObject({ counts: [1, 3], shares: [0.25, 0.75], missing: 0, unanswered: 1 })
    expect(harm?.n).toEqual({ items: 4, ratings: 4, raters: 2 })
    // Wilson, 3 of 4: (0.75 + z²/8 ± z √(0.75·0.25/4 + z²/64)) / (1 + z²/4)
    expect(harm?.favourable?.interval?.method).toBe('Wilson')
    expect(harm?.favourable?.interval?.low).toBeCloseTo(0.300642, 5)
    expect(harm?.favourable?.interval?.high).toBeCloseTo(0.954413, 5)
    const [clarity] = axisIn(all, 'clarity', 'choice').arms
    expect(clarity).toMatchObject({ counts: [1, 1, 2, 1], missing: 1, shares: [0.25, 0.25, 0.5, null] })
    expect(clarity?.favourable?.value).toBe(0.5)
    expect(clarity?.alternative?.value).toBe(0.75)
    expect(clarity?.score?.value).toBe(2.25)
  })

  test('takes items with all their ratings as units where an item has several', () => {
    const ratings = Array.from({ length: 12 }, (_, q) =>
      ['R1', 'R2', 'R3'].map((rater) => rating(`q${q}`, 'A', rater, q < 6 ? 'no' : 'yes', '2')),
    ).flat()
    const [harm] = axisIn(analyse(studyOf(instrument, ratings)).all, 'harm', 'choice').arms
    expect(harm?.favourable?.value).toBe(0.5)
    const { low = 0, high = 0, method } = harm?.favourable?.interval ?? {}
    expect(method).toBe('Wilson for clusters')
    // as many as 11 · (1.96 / t₁₁)² = 8.72 independent ratings, not 36
    expect(low).toBeCloseTo(0.2235, 3)
    expect(high).toBeCloseTo(0.7765, 3)
    // three raters say nothing of raters at large
    expect(harm?.favourable?.intervalOverRaters).toBeNull()
  })

  test('keeps an upper limit where nothing unfavourable was seen', () => {
    const ratings = Array.from({ length: 70 }, (_, q) =>
      ['R1', 'R2'].map((rater) => rating(`q${q}`, 'A', rater, 'no', '2')),
    ).flat()
    const [harm] = axisIn(analyse(studyOf(instrument, ratings)).all, 'harm', 'choice').arms
    // 70 items less what is paid for 69 degrees of freedom
    const n = 70 * (1.959964 / 1.994945) ** 2
    expect(harm?.favourable?.interval?.low).toBeCloseTo(n / (n + 1.959964 ** 2), 5)
    expect(harm?.favourable?.interval?.high).toBe(1)
    expect(harm?.score).toBeNull()
  })

  test('has an interval over items and raters from five raters on', () => {
    const of = (raters: number) => {
      const ratings = Array.from({ length: 20 }, (_, q) =>
        Array.from({ length: raters }, (_, r) =>
          rating(`q${q}`, 'A', `R${r}`, (q + r) % 3 ? 'no' : 'yes', '2'),
        ),
      ).flat()
      const [arm] = axisIn(analyse(studyOf(instrument, ratings)).all, 'harm', 'choice').arms
      return arm?.favourable?.intervalOverRaters?.method ?? null
    }
    expect([of(4), of(5)]).toEqual([null, 'bootstrap over items and raters'])
  })

  test('warns of a mean of scores that raters do not agree on', () => {
    const scores = ['1', '2', '3', '2', '1', '3']
    const alike = scores.flatMap((score, q) =>
      ['R1', 'R2'].map((rater) => rating(`q${q}`, 'A', rater, 'no', score)),
    )
    const apart = scores.flatMap((score, q) => [
      rating(`q${q}`, 'A', 'R1', 'no', score),
      rating(`q${q}`, 'A', 'R2', 'no', `${4 - Number(score)}`),
    ])
    const warning = (ratings: ShortRating[]) =>
      axisIn(analyse(studyOf(instrument, ratings)).all, 'clarity', 'choice').scoreWarning
    expect(warning(alike)).toBe('A mean takes the steps of this scale to be even.')
    expect(warning(apart)).toContain('cannot be told from chance')
    expect(warning(alike.filter(({ rater }) => rater === 'R1'))).toContain('No item was rated twice')
  })
})

describe('two arms', () => {
  const both = (sayA: string, sayB: string, questions = 5) =>
    Array.from({ length: questions }, (_, q) => [
      rating(`q${q}`, 'A', 'R1', sayA, '3'),
      rating(`q${q}`, 'B', 'R1', sayB, q % 2 ? '2' : '1'),
    ]).flat()

  test('are compared on their questions by permuting arms within each', () => {
    const [contrast] = axisIn(analyse(studyOf(instrument, both('no', 'yes'))).all, 'harm', 'choice').contrasts
    expect(contrast).toMatchObject({ a: 'A', b: 'B', design: 'paired', questions: 5 })
    expect(contrast?.favourable?.value).toBe(1)
    // 2 of 2⁵ permutations are as extreme
    expect(contrast?.favourable?.p).toBeCloseTo(2 / 32, 1)
    expect(contrast?.score).toBeNull()
  })

  test('have scores ranked by Wilcoxon: five differences of one sign have p 2/2⁵', () => {
    const result = axisIn(analyse(studyOf(instrument, both('no', 'yes'))).all, 'clarity', 'choice')
    const [contrast] = result.contrasts
    expect(contrast?.score?.value).toBeCloseTo(3 - 7 / 5, 12)
    expect(contrast?.score?.p).toBeCloseTo(2 / 32, 12)
  })

  test('have p-values adjusted over the axes by Holm', () => {
    const { all } = analyse(studyOf(instrument, both('no', 'yes', 8)))
    const tests = ['harm', 'clarity'].map((id) => axisIn(all, id, 'choice').contrasts[0]?.favourable)
    const [first, second] = tests.toSorted((x, y) => (x?.p ?? 0) - (y?.p ?? 0))
    expect(first?.pAdjusted).toBeCloseTo(2 * (first?.p ?? 0), 12)
    expect(second?.pAdjusted).toBeCloseTo(Math.max(second?.p ?? 0, 2 * (first?.p ?? 0)), 12)
  })

  test('on different questions are compared as independent', () => {
    const ratings = [
      ...Array.from({ length: 4 }, (_, q) => rating(`a${q}`, 'A', 'R1', 'no', '3')),
      ...Array.from({ length: 4 }, (_, q) => rating(`b${q}`, 'B', 'R1', 'yes', '1')),
    ]
    const [contrast] = axisIn(analyse(studyOf(instrument, ratings)).all, 'harm', 'choice').contrasts
    expect(contrast).toMatchObject({ design: 'unpaired', questions: 0 })
    // of 70 divisions into four and four, the one seen and its mirror
    expect(contrast?.favourable?.p).toBeCloseTo(2 / 70, 12)
  })

  test('that are alike in everything do not differ', () => {
    const [contrast] = axisIn(analyse(studyOf(instrument, both('no', 'no'))).all, 'harm', 'choice').contrasts
    expect(contrast?.favourable).toMatchObject({ value: 0, p: 1 })
  })
})

describe('labels by majority', () => {
  const votes = (question: string, ...harm: string[]) =>
    harm.map((said, i) => rating(question, 'A', `R${i}`, said, '2'))

  test('need more than the threshold; units without are an outcome; adjudication settles', () => {
    const study = studyOf(
      instrument,
      [
        ...votes('q1', 'no', 'no', 'no', 'no'),
        ...votes('q2', 'no', 'no', 'no', 'yes'),
        ...votes('q3', 'no', 'no', 'yes', 'yes'),
        ...votes('q4', 'no', 'yes'),
      ],
      { adjudications: [{ item: 'q4 A', key: 'harm', value: 'yes' }] },
    )
    const { decided } = axisIn(analyse(study).all, 'harm', 'choice')
    expect(decided.map(({ threshold, arms: [arm] }) => [threshold, arm?.counts, arm?.undecided])).toEqual([
      [0.5, [1, 2], 1],
      [0.8, [1, 1], 2],
    ])
    expect(decided[0]?.arms[0]).toMatchObject({ units: 4, adjudicated: 1, favourable: { value: 0.5 } })
  })

  test('are not shown where every item has one rating', () => {
    const { all } = analyse(studyOf(instrument, votes('q1', 'no')))
    expect(axisIn(all, 'harm', 'choice').decided).toEqual([])
  })
})

describe('a study', () => {
  const ratings = Array.from({ length: 6 }, (_, q) => [
    rating(`q${q}`, 'A', 'R1', 'no', '3'),
    rating(`q${q}`, 'A', 'R2', q < 3 ? 'no' : 'yes', '1', { group: 'lay' }),
  ]).flat()

  test('shows each rater group by itself beside the pooled view, and how they differ', () => {
    const { all, groups, groupContrasts } = analyse(studyOf(instrument, ratings))
    expect(all.raterGroups).toEqual(['clinician', 'lay'])
    const shares = groups.map(({ group, view }) => [
      group,
      axisIn(view, 'harm', 'choice').arms[0]?.favourable?.value,
    ])
    expect(shares).toEqual([
      ['clinician', 1],
      ['lay', 0.5],
    ])
    const [harm] = groupContrasts
    expect(harm).toMatchObject({ axis: 'harm', arms: ['A'], groups: ['clinician', 'lay'], questions: 6 })
    expect(harm?.difference.value).toBe(0.5)
  })

  test('of one group has no groups to show', () => {
    const { groups, groupContrasts } = analyse(
      studyOf(
        instrument,
        ratings.filter(({ rater }) => rater === 'R1'),
      ),
    )
    expect([groups, groupContrasts]).toEqual([[], []])
  })

  test('is shown with and without declared exclusions', () => {
    const exclusions = [
      { rater: 'R2', rating: null, reason: 'rated in two seconds', isPredeclared: true },
      { rater: null, rating: 'rating 0', reason: 'a display fault', isPredeclared: false },
    ]
    const found = analyse(studyOf(instrument, ratings, { exclusions }))
    expect([found.all.n.ratings, found.withoutExcluded?.n.ratings]).toEqual([12, 5])
    expect(found.exclusions.map(({ of, rater, ratings: n }) => [of, rater, n])).toEqual([
      ['rater', 'R2', 6],
      ['rating', 'R1', 1],
    ])
    expect(analyse(studyOf(instrument, ratings)).withoutExcluded).toBeNull()
  })

  test('counts neither gold nor repeats nor calibration, but says how raters did on them', () => {
    const expected = { harm: { values: ['no'] } }
    const watched = [
      ...ratings,
      rating('q9', 'A', 'R1', 'no', '3', { kind: 'gold', expected }),
      rating('q9', 'A', 'R2', 'yes', '3', { kind: 'gold', expected }),
      rating('q0', 'A', 'R1', 'yes', '3', { kind: 'repeat', item: 'again', repeatOf: 'q0 A' }),
      rating('q1', 'A', 'R1', 'no', '3', { kind: 'repeat', item: 'again 1', repeatOf: 'q1 A' }),
    ]
    const { all, reliability, ratingsByKind } = analyse(studyOf(instrument, watched))
    expect(all.n.ratings).toBe(12)
    expect(ratingsByKind).toEqual({ regular: 12, anchor: 0, calibration: 0, gold: 2, repeat: 2 })
    expect(reliability.gold).toEqual([
      { rater: 'R1', answers: 1, right: 1 },
      { rater: 'R2', answers: 1, right: 0 },
    ])
    expect(reliability.repeats.map(({ axis, pairs, agreeing }) => [axis, pairs, agreeing])).toEqual([
      ['harm', 2, 1],
      ['clarity', 2, 2],
    ])
  })

  test('is plain JSON, and the same whenever it is worked out', () => {
    const analysis = analyse(studyOf(instrument, ratings))
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(analysis)
    expect(analyse(studyOf(instrument, ratings))).toEqual(analysis)
  })

  test('without a rating has no numbers, and breaks nothing', () => {
    const analysis = analyse(studyOf(instrument, []))
    expect(analysis.all.n).toEqual({ items: 0, questions: 0, ratings: 0, raters: 0 })
    expect(axisIn(analysis.all, 'harm', 'choice').agreement?.raw.value).toBeNull()
  })

  test('gives the blinding check with chance told by what was shown', () => {
    const guess = (rater: string, said: 'clinician' | 'model' | 'unsure', actual: 'clinician' | 'model') => ({
      ...{ rater, guess: said, actual },
    })
    const sourceGuesses = [
      ...Array.from({ length: 8 }, () => guess('R1', 'model', 'model')),
      ...Array.from({ length: 8 }, () => guess('R2', 'model', 'clinician')),
      guess('R2', 'unsure', 'model'),
    ]
    const { blinding } = analyse(studyOf(instrument, ratings, { sourceGuesses }))
    // who always says "model" is right half the time here, and knows nothing
    expect(blinding).toMatchObject({ raters: 2, guesses: 17, unsure: 1, right: { value: 0.5 }, p: null })
    expect(analyse(studyOf(instrument, ratings)).blinding).toBeNull()
  })

  test('holds a judge against the raters of the same answers', () => {
    const scores = ['1', '2', '3', '1', '2', '3']
    const study = studyOf(
      instrument,
      scores.flatMap((score, q) => ['R1', 'R2'].map((rater) => rating(`q${q}`, 'A', rater, 'no', score))),
    )
    const judge = (value: (score: number) => number) =>
      scores.map((score, q) => ({
        ...{ judge: 'metric', axis: 'clarity', arm: 'A', question: `q${q}`, value: value(Number(score)) },
      }))
    const [same] = analyse({ ...study, judgeScores: judge((score) => score) }).judges
    expect(same).toMatchObject({ answers: 6, against: 'score', spearman: { value: 1 }, exact: { value: 1 } })
    expect(same?.singleRater?.spearman).toBe(1)
    const [reversed] = analyse({ ...study, judgeScores: judge((score) => -score / 10) }).judges
    expect(reversed).toMatchObject({ pearson: { value: -1 }, exact: null })
  })
})
