import { expect, test } from 'vitest'
import { cacheClass } from './public-paths'

test.each([
  ['GET', '/', 'page'],
  ['HEAD', '/benchmarks/pubmedqa?sort=value', 'page'],
  ['GET', '/submissions/0b0f5a0c-0000-4000-8000-000000000000', 'page'],
  ['GET', '/api/v1/benchmarks/pubmedqa/board?format=csv', 'page'],
  ['GET', '/_next/static/chunks/a.js', 'asset'],
  ['POST', '/benchmarks/pubmedqa', 'none'],
  ['GET', '/account', 'none'],
  ['GET', '/api/me', 'none'],
  ['GET', '/api/v1/submissions', 'none'],
  ['GET', '/api/auth/session', 'none'],
  ['GET', '/submit', 'none'],
  ['GET', '/benchmarkszzz', 'none'],
  ['GET', '/benchmarks/../outbox', 'none'],
  ['GET', '/benchmarks/%2E%2e/outbox', 'none'],
  ['GET', '/benchmarks/..', 'none'],
  ['GET', '/benchmarks//../account', 'none'],
  ['GET', '/benchmarks/..\\outbox', 'none'],
  ['GET', '/_next/static/../../account', 'none'],
  ['GET', '/benchmarks/x.y?q=..', 'page'],
  ['GET', `/benchmarks?q=${'x'.repeat(700)}`, 'none'],
])('%s %s is cached as %s', (method, url, expected) => {
  expect(cacheClass(method, url)).toBe(expected)
})
