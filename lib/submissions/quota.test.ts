import { expect, test } from 'vitest'
import { QuotaExceededError, quotaPeriod } from './quota'

test('a day begins at midnight, a week on Monday, whoever asks', () => {
  const now = new Date('2026-11-24T06:12:00Z') // a Tuesday
  expect(quotaPeriod(now, 24)).toEqual({
    start: new Date('2026-11-24T00:00:00Z'),
    end: new Date('2026-11-25T00:00:00Z'),
  })
  expect(quotaPeriod(now, 168)).toEqual({
    start: new Date('2026-11-23T00:00:00Z'),
    end: new Date('2026-11-30T00:00:00Z'),
  })
  expect(quotaPeriod(new Date('2026-11-25T00:00:00Z'), 24).start).toEqual(new Date('2026-11-25T00:00:00Z'))
})

test('a refusal says when the next submission is possible', () => {
  const resetsAt = new Date('2026-11-25T00:00:00Z')
  const error = new QuotaExceededError(
    { limit: 5, periodHours: 24, resetsAt },
    new Date('2026-11-24T23:00:00Z'),
  )
  expect(error.message).toContain('2026-11-25 00:00 UTC')
  expect(error.retryAfterSeconds).toBe(3600)
})
