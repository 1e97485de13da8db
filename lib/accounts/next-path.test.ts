import { expect, test } from 'vitest'
import { nextPath } from './next-path'

test.each(['/', '/submit', '/benchmarks/pubmedqa?sort=value#top', '/a//b'])(
  '%s is a path of this site',
  (path) => {
    expect(nextPath(path)).toBe(path)
  },
)

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/a\\b',
  '/..//evil.example',
  '/a/%2e%2e//evil.example',
  'javascript:alert(1)',
  'account',
  '',
  `/${'x'.repeat(3000)}`,
])('%j would lead away and is not followed', (path) => {
  expect(nextPath(path)).toBe('/account')
})

test('nothing, and a repeated parameter, lead to the fallback', () => {
  expect(nextPath(undefined, '/x')).toBe('/x')
  expect(nextPath(['/a', '/b'], '/x')).toBe('/x')
})
