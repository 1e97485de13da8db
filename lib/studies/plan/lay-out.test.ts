import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balancedSeats } from './balanced-seats'
import { layOut, type PlannedQuestion } from './lay-out'
import { StudyPlan } from './plan'
import { planRefusals } from './refusals'

const seed = '00112233445566778899aabbccddeeff'
const plan = (change: Partial<StudyPlan>) =>
  StudyPlan.parse({ allocation: 'queue', ratersPerItem: 3, ...change })
const questions = (count: number, armIds = ['a', 'b']): PlannedQuestion[] =>
  Array.from({ length: count }, (_, n) => ({ id: `q${n}`, use: 'regular', expected: null, armIds }))

describe('seats in blocks', () => {
  test('seven raters, three an item, seven items: the complete design is nearly found', () => {
    const next = balancedSeats(7, 3, seed)
    const blocks = Array.from({ length: 7 }, () => next())
    const loads = Array.from(
      { length: 7 },
      (_, seat) => blocks.filter((block) => block.includes(seat)).length,
    )
    expect(loads).toEqual([3, 3, 3, 3, 3, 3, 3])
  })

  test('loads differ by at most one, and over many items every pair meets nearly as often', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 5 }), (raters, wanted) => {
        const k = Math.min(wanted, raters)
        const next = balancedSeats(raters, k, seed)
        const blocks = Array.from({ length: 120 }, () => next())
        const loads = Array.from(
          { length: raters },
          (_, seat) => blocks.filter((block) => block.includes(seat)).length,
        )
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
        if (k < 2) return
        const pairs = Array.from({ length: raters }, (_, a) =>
          Array.from(
            { length: a },
            (_, b) => blocks.filter((block) => block.includes(a) && block.includes(b)).length,
          ),
        ).flat()
        const expected = (120 * k * (k - 1)) / (raters * (raters - 1))
        expect(Math.min(...pairs)).toBeGreaterThan(0.6 * expected - 1)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a lay-out', () => {
  test('rates each answer alone, each pair, or all together, as the instrument asks', () => {
    const of = (mode: 'independent' | 'pairwise' | 'ranking') =>
      layOut({
        mode,
        armIds: ['a', 'b', 'c'],
        questions: questions(1, ['a', 'b', 'c']),
        plan: plan({}),
        seed,
      }).map(({ armIds }) => armIds.join(''))
    expect(of('independent')).toEqual(['a', 'b', 'c'])
    expect(of('pairwise')).toEqual(['ab', 'ac', 'bc'])
    expect(of('ranking')).toEqual(['abc'])
  })

  test('leaves out what an arm did not answer', () => {
    const [question] = questions(1, ['b'])
    if (!question) throw new Error('no question')
    expect(
      layOut({ mode: 'independent', armIds: ['a', 'b'], questions: [question], plan: plan({}), seed }),
    ).toHaveLength(1)
    expect(
      layOut({ mode: 'pairwise', armIds: ['a', 'b'], questions: [question], plan: plan({}), seed }),
    ).toHaveLength(0)
  })

  test('with both arms by one rater, the items of a question share their seats; never, they share none', () => {
    const seatsOf = (arms: 'same-rater' | 'never-same-rater') =>
      layOut({
        mode: 'independent',
        armIds: ['a', 'b'],
        questions: questions(10),
        plan: plan({ allocation: 'blocks', raters: 8, arms }),
        seed,
      }).reduce(
        (byQuestion, { questionId, seats }) =>
          byQuestion.set(questionId, [...(byQuestion.get(questionId) ?? []), seats]),
        new Map<string, (readonly (number | null)[])[]>(),
      )
    for (const [first, second] of seatsOf('same-rater').values()) expect(first).toEqual(second)
    for (const [first, second] of seatsOf('never-same-rater').values()) {
      expect(first?.filter((seat) => second?.includes(seat))).toEqual([])
    }
  })

  test('gives anchor items to everybody and the same input the same slots', () => {
    const input = {
      mode: 'independent' as const,
      armIds: ['a', 'b'],
      questions: questions(12),
      plan: plan({ allocation: 'blocks', raters: 6, anchorItems: 2 }),
      seed,
    }
    const items = layOut(input)
    const anchors = items.filter(({ kind }) => kind === 'anchor')
    expect(anchors).toHaveLength(4)
    for (const { seats } of anchors) expect(seats).toEqual([0, 1, 2, 3, 4, 5])
    expect(layOut(input)).toEqual(items)
  })
})

describe('questions that watch over the raters', () => {
  const watching = (
    armIds: string[],
    expected: PlannedQuestion['expected'],
    change: Partial<StudyPlan> = {},
  ) =>
    planRefusals({
      mode: 'independent',
      armIds: ['a', 'b', 'check'],
      questions: [...questions(3), { id: 'g', use: 'gold', expected, armIds }],
      plan: plan({ raters: 4, goldRate: 0.1, ...change }),
      seed,
    }).join(' ')
  const expected = { harm: { values: ['no'] } }

  test('are accepted with one answer and what is expected of it', () => {
    expect(watching(['check'], expected)).toBe('')
  })
  test('are refused without an expected answer, with several answers, and where they would never be shown', () => {
    expect(watching(['check'], null)).toMatch(/no expected answer/)
    expect(watching(['a', 'b'], expected)).toMatch(/exactly one answer/)
    expect(watching(['check'], expected, { goldRate: 0 })).toMatch(/never be shown/)
  })
})

describe('a plan that cannot work is refused with the reason', () => {
  const refused = (change: Partial<StudyPlan>, count = 4) =>
    planRefusals({
      mode: 'independent',
      armIds: ['a', 'b'],
      questions: questions(count),
      plan: plan(change),
      seed,
    }).join(' ')

  test('a plan that works is not', () => {
    expect(refused({})).toBe('')
    expect(refused({ allocation: 'blocks', raters: 5 })).toBe('')
  })
  test.each([
    ['no questions', refused({}, 0), /no questions/],
    ['blocks without a number of raters', refused({ allocation: 'blocks' }), /how many raters/],
    ['fewer raters than an item needs', refused({ allocation: 'blocks', raters: 2 }), /only 2 are expected/],
    [
      'too few to keep arms apart',
      refused({ allocation: 'blocks', raters: 5, arms: 'never-same-rater' }),
      /takes 6 raters/,
    ],
    [
      'everything by everybody, yet apart',
      refused({ allocation: 'all', raters: 3, arms: 'never-same-rater' }),
      /one of the two/,
    ],
    [
      'caps that are too low',
      refused({ allocation: 'blocks', raters: 4, raterCap: 5 }),
      /24 ratings; 4 raters with at most 5 each give 20/,
    ],
    ['gold without a question for it', refused({ goldRate: 0.1 }), /no question is gold/],
    ['more hidden than seen', refused({ goldRate: 0.3, repeatRate: 0.3 }), /at most half of a rater’s items/],
    ['too few raters in a queue', refused({ raters: 2 }), /only 2 are expected/],
    ['more anchors than questions', refused({ raters: 4, anchorItems: 9 }), /more than the 4/],
  ])('%s', (_, reasons, expected) => {
    expect(reasons).toMatch(expected)
  })
})
