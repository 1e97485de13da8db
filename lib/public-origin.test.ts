import { expect, test } from 'vitest'
import { isLoopback, publicOrigin } from './public-origin'

test('the configured origin counts, whatever host a request names', () => {
  const env = { PUBLIC_URL: 'https://rounds.example.org/', PORT: 3000 }
  expect(publicOrigin(env, 'evil.example')).toBe('https://rounds.example.org')
  expect(publicOrigin(env, 'localhost:3000')).toBe('https://rounds.example.org')
})

test('on this machine its names are interchangeable, others are not believed', () => {
  expect(publicOrigin({ PORT: 4100 }, '127.0.0.1:4100')).toBe('http://127.0.0.1:4100')
  expect(publicOrigin({ PUBLIC_URL: 'http://localhost:4100' }, '127.0.0.1:4100')).toBe(
    'http://127.0.0.1:4100',
  )
  expect(publicOrigin({ PORT: 4100 }, 'evil.example')).toBe('http://localhost:4100')
  expect(publicOrigin({ PORT: 4100 }, 'localhost.evil.example')).toBe('http://localhost:4100')
  expect(publicOrigin({}, null)).toBe('http://localhost:3000')
})

test.each([
  ['http://localhost:3000', true],
  ['http://127.0.0.1', true],
  ['http://[::1]:3000', true],
  ['https://rounds.example.org', false],
  ['http://localhost.example.org', false],
])('%s is this machine: %s', (origin, expected) => {
  expect(isLoopback(origin)).toBe(expected)
})
