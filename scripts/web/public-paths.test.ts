import { expect, test } from 'vitest'
import { cacheClass, isCostly } from './public-paths'

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

test.each([
  ['/compare?systems=a,b', {}, true],
  ['/compare/?systems=a,b', {}, true],
  ['/%63ompare?systems=a,b', {}, true],
  ['/compare?systems=a,b', { rsc: '1' }, true],
  ['/compare?systems=a,b', { rsc: '1', 'next-router-prefetch': '1' }, false],
  ['/compare?systems=a,b', { rsc: '0', 'next-router-prefetch': '1' }, true],
  ['/compare?systems=a,b', { rsc: '1', 'next-router-prefetch': 'x' }, true],
  ['/compare', {}, false],
  ['/api/v1/studies/s/figures/shares?axis=1&format=png', {}, true],
  ['/api/v1/studies/s/figures/shares?axis=1&format=svg', {}, false],
  ['/benchmarks/pubmedqa?format=png', {}, false],
])('making %s for %o is costly: %s', (url, headers, expected) => {
  expect(isCostly(url, headers)).toBe(expected)
})
