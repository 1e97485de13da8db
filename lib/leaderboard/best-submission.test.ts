import { expect, test } from 'vitest'
import { bestSubmission } from './best-submission'

const submission = (id: string, value: number | null, answeredCount = 100, day = 1) => ({
  id,
  value,
  answeredCount,
  instanceCount: 100,
  createdAt: new Date(Date.UTC(2026, 0, day)),
})
const idOfBest = (
  all: ReturnType<typeof submission>[],
  options: Partial<Parameters<typeof bestSubmission>[1]> = {},
) => bestSubmission(all, { higherIsBetter: true, missing: 'wrong', ...options })?.id

test('the best value wins, in the direction of the metric', () => {
  const all = [submission('a', 0.6), submission('b', 0.8), submission('c', 0.7)]
  expect(idOfBest(all)).toBe('b')
  expect(idOfBest(all, { higherIsBetter: false })).toBe('a')
})

test('equal values go by coverage, then by age', () => {
  expect(idOfBest([submission('a', 0.8, 90), submission('b', 0.8, 95)])).toBe('b')
  expect(idOfBest([submission('a', 0.8, 90, 2), submission('b', 0.8, 90, 1)])).toBe('b')
})

test('a file that chose its questions is never the best', () => {
  const all = [submission('a', 0.95, 50), submission('b', 0.8)]
  expect(idOfBest(all, { missing: 'dropped' })).toBe('b')
  expect(idOfBest(all, { missing: 'wrong' })).toBe('a')
})

test('without a value there is no best', () => {
  expect(idOfBest([])).toBeUndefined()
  expect(idOfBest([submission('a', null), submission('b', Number.NaN)])).toBeUndefined()
})
