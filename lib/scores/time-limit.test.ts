import { expect, test } from 'vitest'
import { scoringTimeLimitMs } from './time-limit'

const MINUTE = 60_000

test('the limit grows with the benchmark and stops at an hour, model aside', () => {
  const limit = (instanceCount: number) => scoringTimeLimitMs({ instanceCount, usesModel: false })
  expect(limit(0)).toBe(5 * MINUTE)
  expect(limit(10_000)).toBe(10 * MINUTE)
  expect(limit(5_000_000)).toBe(60 * MINUTE)
})

test('a benchmark with a model gets the time of the model on top', () => {
  expect(scoringTimeLimitMs({ instanceCount: 200, usesModel: true })).toBe(
    scoringTimeLimitMs({ instanceCount: 200, usesModel: false }) + 10 * MINUTE,
  )
  expect(scoringTimeLimitMs({ instanceCount: 5_000_000, usesModel: true })).toBe(25 * 60 * MINUTE)
})
