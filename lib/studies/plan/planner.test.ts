import { expect, test } from 'vitest'
import type { PlannedItem } from './lay-out'
import { StudyPlan } from './plan'
import { estimatePlan } from './planner'

const plan = StudyPlan.parse({ allocation: 'blocks', ratersPerItem: 3, raters: 9, minutesPerRating: 4 })
const items = (count: number, k: number): PlannedItem[] =>
  Array.from({ length: count }, (_, n) => ({
    questionId: `q${n}`,
    kind: 'regular',
    expected: null,
    armIds: ['a'],
    seats: Array(k).fill(null),
  }))

test('time adds up', () => {
  expect(estimatePlan('independent', 2, items(280, 3), plan)).toMatchObject({
    items: 280,
    ratings: 840,
    hours: 56,
    ratingsPerRater: 94,
  })
})

test('140 answers an arm with one rating each could show about 12 points', () => {
  // (1.960 + 0.842) × √(2 × .85 × .15 / 140)
  expect(estimatePlan('independent', 2, items(280, 1), plan).detectable).toBeCloseTo(0.1196, 3)
})

test('199 decisive preferences show 60 % against one half, as published sample sizes say', () => {
  // 199 / (1 − 30 % ties) pairs, one rating each
  expect(estimatePlan('pairwise', 2, items(284, 1), plan).detectable).toBeCloseTo(0.1, 2)
})

test('more raters an item help less than more items', () => {
  const more = estimatePlan('independent', 2, items(280, 3), plan).detectable ?? 0
  const wider = estimatePlan('independent', 2, items(840, 1), plan).detectable ?? 0
  expect(wider).toBeLessThan(more)
})

test('hidden items take time too: one in ten gold and one in ten repeats make 100 ratings 125', () => {
  const hiding = { ...plan, goldRate: 0.1, repeatRate: 0.1 }
  const gold: PlannedItem[] = items(20, 9).map((item) => ({ ...item, kind: 'gold' }))
  expect(estimatePlan('independent', 2, [...items(100, 1), ...gold], hiding)).toMatchObject({
    items: 100,
    ratings: 125,
  })
})
