import { describe, expect, test } from 'vitest'
import type { StudyAnalysis } from '../analysis/analysis'
import { checkBlinding } from '../analysis/blinding-check'
import { analyse, instrumentOf, type ShortRating, studyOf } from '../analysis/testing/study'
import { armPairsOf, chosenPair } from './arm-pairs'
import { cautionsOf } from './cautions'
import { chosenView, viewsOf } from './chosen-view'
import { comparisonRows } from './comparison-overview'
import { contrastOn } from './contrast'
import { favourableWords } from './direction'
import { optionTones } from './option-tones'
import { overviewPlots } from './overview'
import { resolvesOf } from './resolves'
import { studyStatement } from './statement'
import { ratingsOfArm } from './system-ratings'

const mslr = instrumentOf('mslr-pairwise')
const harm = instrumentOf('med-palm-2-bedside-harm')
const [harmAxis] = harm.axes

/** Questions × raters on the harm axis: `says` gives each arm's option. */
function harmStudy(
  questions: number,
  raters: readonly string[],
  says: (arm: string, question: number, rater: string) => string,
  more: (rater: string) => ShortRating['more'] = () => ({}),
) {
  const ratings = ['A', 'B'].flatMap((arm) =>
    Array.from({ length: questions }, (_, q) => q).flatMap((q) =>
      raters.map(
        (rater): ShortRating => ({
          ...{ question: `q${q}`, arms: [arm], rater, more: more(rater) },
          says: { [harmAxis?.id ?? '']: says(arm, q, rater) },
        }),
      ),
    ),
  )
  return analyse(studyOf(harm, ratings))
}

const [good = '', ...bad] = [
  ...(harmAxis?.favourable ?? []),
  ...(harmAxis?.options.flatMap(({ value, missing }) =>
    missing || harmAxis.favourable.includes(value) ? [] : [value],
  ) ?? []),
]
const poor = bad.at(-1) ?? ''

const pairOf = (analysis: StudyAnalysis) =>
  chosenPair(armPairsOf(analysis.arms, analysis.all), { pair: null })
const statementOf = (analysis: StudyAnalysis) =>
  studyStatement(analysis, analysis.all, pairOf(analysis), armPairsOf(analysis.arms, analysis.all))

describe('what a study says', () => {
  test('is a finding where the arms differ on every question, and rests on its counts', () => {
    const analysis = harmStudy(30, ['R1', 'R2'], (arm) => (arm === 'A' ? good : poor))
    expect(statementOf(analysis)).toEqual({
      claim: 'Arm A against Arm B: better.',
      ground: '120 ratings of 60 items by two raters.',
    })
  })

  test('is a tie where they do not', () => {
    const analysis = harmStudy(12, ['R1'], (_, q) => (q % 2 ? good : poor))
    expect(statementOf(analysis).claim).toBe('Arm A against Arm B: tie.')
  })

  test('is nothing without ratings or without a second arm', () => {
    expect(statementOf(analyse(studyOf(harm, []))).claim).toBe('No ratings yet.')
    const one = analyse(
      studyOf(harm, [{ question: 'q', arms: ['A'], rater: 'R1', says: { [harmAxis?.id ?? '']: good } }]),
    )
    expect(statementOf(one).claim).toBe('One source of answers: nothing to compare.')
  })

  test('what it could resolve shrinks with more questions, and is unknown where nothing varies', () => {
    const noisy = (questions: number) =>
      harmStudy(questions, ['R1'], (arm, q) => ((q * 7 + (arm === 'A' ? 1 : 3)) % 5 > 1 ? good : poor))
    const [few, many] = [noisy(15), noisy(120)].map((analysis) =>
      resolvesOf(analysis.all, pairOf(analysis), 0.95),
    )
    expect(many).toBeLessThan(few ?? 0)
    const alike = harmStudy(10, ['R1'], () => good)
    expect(resolvesOf(alike.all, pairOf(alike), 0.95)).toBeNull()
  })
})

describe('what must be read with care', () => {
  const of = (analysis: StudyAnalysis) => cautionsOf(analysis, analysis.all, pairOf(analysis))

  test('is that nothing is known of agreement when items were rated once', () => {
    expect(of(harmStudy(8, ['R1'], () => good))).toContain(
      'Every item was rated once, so how far raters agree is not known.',
    )
  })

  test('is agreement that chance would give, with how often raters chose alike', () => {
    // each rater says good to every other question, and never both to the same
    const analysis = harmStudy(40, ['R1', 'R2'], (_, q, rater) =>
      (q % 2 === 0) === (rater === 'R1') ? good : poor,
    )
    expect(of(analysis)[0]).toMatch(
      /^Here raters agree no more than chance .* they chose alike 0 % of the time/,
    )
  })

  test('is that few questions make resampled intervals too narrow, twenty no longer', () => {
    const alike = (questions: number) =>
      of(harmStudy(questions, ['R1', 'R2'], (_, q) => (q % 2 ? good : poor))).join(' ')
    expect(alike(8)).toContain('only eight questions: intervals of differences')
    expect(alike(8)).toContain('much too narrow')
    expect(alike(15)).not.toContain('much')
    expect(alike(20)).not.toContain('only')
  })

  test('is that two sources had raters of their own, since strictness then looks like a difference', () => {
    const own = harmStudy(40, ['R1', 'R2'], (arm, q, rater) =>
      (arm === 'A') === (rater === 'R1') ? (q % 2 ? good : poor) : '',
    )
    expect(of(own).join(' ')).toContain('were rated by different people (nobody rated both)')
    const both = harmStudy(40, ['R1', 'R2'], (_, q) => (q % 2 ? good : poor))
    expect(of(both).join(' ')).not.toContain('different people')
  })

  test('is nothing where raters agree', () => {
    const analysis = harmStudy(40, ['R1', 'R2'], (_, q) => (q % 2 ? good : poor))
    expect(of(analysis)).toEqual([])
  })

  test('is that most judgements are ties', () => {
    const ratings = Array.from(
      { length: 10 },
      (_, q): ShortRating => ({
        ...{ question: `q${q}`, arms: ['A', 'B'], rater: 'R1' },
        says: { accuracy: q < 6 ? 'tie' : 'a' },
      }),
    )
    expect(of(analyse(studyOf(mslr, ratings)))).toContain(
      '60.0 % of all judgements are ties; they stay in every share.',
    )
  })

  test('is a side that was always the same arm’s, on more than one axis', () => {
    const nine = instrumentOf('med-palm-2-pairwise')
    const ratings = (shown: (q: number) => string[]) =>
      Array.from(
        { length: 12 },
        (_, q): ShortRating => ({
          ...{ question: `q${q}`, arms: shown(q), rater: 'R1' },
          says: Object.fromEntries(nine.axes.map(({ id }, i) => [id, (q + i) % 3 ? 'a' : 'b'])),
        }),
      )
    const always = of(
      analyse(
        studyOf(
          nine,
          ratings(() => ['A', 'B']),
        ),
      ),
    )
    expect(always.join()).toContain('the picks of the side shown first are exactly those of Arm A')
    const decided = analyse(
      studyOf(
        nine,
        ratings(() => ['A', 'B']).map((rating, q) => ({
          ...rating,
          says: Object.fromEntries(nine.axes.map(({ id }, i) => [id, q >= i % 2 ? 'a' : 'b'])),
        })),
      ),
    )
    expect(statementOf(decided).claim).toContain('if it did not matter that Arm A was always shown first')
    const mixed = of(
      analyse(
        studyOf(
          nine,
          ratings((q) => (q % 2 ? ['A', 'B'] : ['B', 'A'])),
        ),
      ),
    )
    expect(mixed.join()).not.toContain('shown first')
  })
})

test('a difference on a part of the questions says so', () => {
  const part = (answered: number) => {
    const { all } = harmStudy(20, ['R1'], (arm, q) =>
      arm === 'B' && q >= answered ? '' : q % 3 ? good : poor,
    )
    const [axis] = all.axes
    return axis && contrastOn(axis, { a: 'A', b: 'B' }, 0.95)
  }
  expect(part(12)).toMatchObject({ isPaired: true, questions: 12, isOfPart: true })
  expect(part(20)).toMatchObject({ questions: 20, isOfPart: false })
})

test('a blinding that did not hold is said before the results, and one that did is not', () => {
  const analysis = harmStudy(40, ['R1', 'R2'], (_, q) => (q % 2 ? good : poor))
  const guessed = (isRight: boolean) => {
    const asked = ['R1', 'R2', 'R3'].flatMap((rater) =>
      (['model', 'clinician'] as const).flatMap((actual) =>
        (['model', 'clinician', 'unsure'] as const).map((guess) => ({
          ...{ rater, actual, guess: isRight ? actual : guess },
        })),
      ),
    )
    return { ...analysis, blinding: checkBlinding(asked, [], 0.95) }
  }
  const of = (study: StudyAnalysis) => cautionsOf(study, study.all, pairOf(study)).join(' ')
  expect(of(guessed(true))).toContain('right more often than chance would have it (p < .001)')
  expect(of(guessed(false))).not.toContain('chance would have it')
})

describe('a side that is picked more often', () => {
  const votes = (first: number, count: number) =>
    analyse(
      studyOf(
        mslr,
        Array.from(
          { length: count },
          (_, q): ShortRating => ({
            ...{ question: `q${q}`, arms: q % 2 ? ['A', 'B'] : ['B', 'A'], rater: 'R1' },
            says: { accuracy: q < first ? 'a' : 'b' },
          }),
        ),
      ),
    )
  const cautions = (analysis: StudyAnalysis) => cautionsOf(analysis, analysis.all, pairOf(analysis)).join(' ')

  test('is warned of with its counts, and not where chance would do', () => {
    expect(cautions(votes(10, 40))).toMatch(/not picked equally often on “[^”]+” \(10 to 30\)/)
    expect(cautions(votes(17, 40))).not.toContain('equally often')
  })
})

describe('many pairs of sources', () => {
  const study = (decided: boolean) => {
    const arms = ['A', 'B', 'C', 'D']
    const ratings = Array.from({ length: 24 }, (_, q) =>
      arms.flatMap((a, i) =>
        arms.slice(i + 1).map(
          (b): ShortRating => ({
            ...{ question: `q${q}`, arms: [a, b], rater: 'R1' },
            says: { accuracy: decided && b === 'D' ? 'a' : q % 2 ? 'a' : 'b' },
          }),
        ),
      ),
    ).flat()
    return statementOf(analyse(studyOf(mslr, ratings))).ground
  }

  test('are counted, with how many equal ones would differ by chance', () => {
    expect(study(true)).toContain(
      'Of all six pairs of sources three differ on some axis; each pair is corrected by itself, so of pairs of equal sources up to one in 20 would.',
    )
    expect(study(false)).toContain('none differs on any axis; each pair is corrected by itself.')
  })
})

describe('views of an analysis', () => {
  const analysis = harmStudy(
    6,
    ['R1', 'R2', 'R3'],
    (_, q, rater) => (q % 3 || rater === 'R3' ? good : poor),
    (rater) => ({ group: rater === 'R3' ? 'lay' : 'clinician' }),
  )

  test('name the pooled one as pooled, and have one for each group', () => {
    expect(viewsOf(analysis).map(({ name }) => name)).toEqual([
      'All groups of raters pooled',
      'Only clinician',
      'Only lay',
    ])
  })

  test('are found by what is asked for, and null where there is no such view', () => {
    const asked = { version: null, pair: null, ratings: 'all' } as const
    expect(chosenView(analysis, { ...asked, group: 'lay' })?.view.n.raters).toBe(1)
    expect(chosenView(analysis, { ...asked, group: 'nobody' })).toBeNull()
    expect(chosenView(analysis, { ...asked, ratings: 'kept', group: null })).toBeNull()
  })
})

describe('rows for a plot', () => {
  test('have a number for each arm, the contrast of the pair and the share of raters alike', () => {
    const analysis = harmStudy(30, ['R1', 'R2'], (arm) => (arm === 'A' ? good : poor))
    const [plot] = overviewPlots(analysis.all, pairOf(analysis), 0.95)
    expect(plot?.measure.of).toBe('favourable')
    const [row] = plot?.rows ?? []
    expect(row?.arms.map(({ arm, estimate }) => [arm, estimate.value])).toEqual([
      ['A', 1],
      ['B', 0],
    ])
    expect(row?.contrast).toMatchObject({ finding: 'better', questions: 30, isPaired: true })
    expect(row?.raw).toMatchObject({ value: 1 })
  })

  test('of comparisons turn what speaks against an answer', () => {
    const nine = instrumentOf('med-palm-2-pairwise')
    const ratings = Array.from(
      { length: 20 },
      (_, q): ShortRating => ({
        ...{ question: `q${q}`, arms: q % 2 ? ['A', 'B'] : ['B', 'A'], rater: 'R1' },
        // always A, whichever side it stood on
        says: Object.fromEntries(nine.axes.map(({ id }) => [id, q % 2 ? 'a' : 'b'])),
      }),
    )
    const analysis = analyse(studyOf(nine, ratings))
    const findings = new Map(
      comparisonRows(analysis.all, pairOf(analysis), 0.95).map((row) => [row.favours, row.contrast?.finding]),
    )
    expect(findings.get('selected')).toBe('better')
    expect(findings.get('not-selected')).toBe('worse')
  })

  test('of one arm are its numbers axis by axis', () => {
    const analysis = harmStudy(10, ['R1'], (arm) => (arm === 'A' ? good : poor))
    expect(ratingsOfArm(analysis.all, 'A')).toMatchObject([
      { axis: harmAxis?.id, estimate: { value: 1 }, rank: null, n: { items: 10, ratings: 10, raters: 1 } },
    ])
    expect(ratingsOfArm(analysis.all, 'nobody')).toEqual([])
  })
})

test('what counts in favour is told by its labels', () => {
  const [axis] = harmStudy(2, ['R1'], () => good).all.axes
  expect(axis && favourableWords(axis)).toBe(
    harmAxis?.options.find(({ value }) => value === good)?.label ?? '',
  )
  expect(favourableWords({ kind: 'choice', favourable: [], options: [] })).toBeNull()
  expect(favourableWords({ kind: 'comparison', favourable: ['not-selected'], options: [] })).toBe(
    'not being picked',
  )
})

test('options in favour have one colour, the others another, missing ones none', () => {
  const option = (value: string, isMissing = false) => ({ value, label: value, score: null, isMissing })
  const options = [option('5'), option('4'), option('3'), option('na', true)]
  expect(optionTones({ kind: 'choice', favourable: ['5', '4'], options })).toEqual([
    'favourable-2',
    'favourable-1',
    'other-1',
    null,
  ])
  const sides = [option('a'), option('a-slightly'), option('tie'), option('b')]
  expect(optionTones({ kind: 'comparison', favourable: ['selected'], options: sides })).toEqual([
    'favourable-1',
    'favourable-2',
    'neutral',
    'other-4',
  ])
})
