import { expect, test } from 'vitest'
import { limits } from './limits'
import { RateLimitedError } from './rate-limited-error'

test.each([
  [1, 'a minute'],
  [61, '2 minutes'],
  [5300, '89 minutes'],
  [7300, '3 hours'],
])('%d seconds are told as %s', (seconds, words) => {
  const error = new RateLimitedError(limits.upload, seconds)
  expect(error.message).toBe(`Too many uploads. Try again in ${words}.`)
  expect(error.retryAfterSeconds).toBe(seconds)
  expect(error.code).toBe('rate-limited')
})
