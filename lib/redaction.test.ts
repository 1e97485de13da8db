import { expect, test } from 'vitest'
import { newApiToken } from './accounts/api-token'
import { redact } from './redaction'

test('values under secret names are blanked at any depth', () => {
  const value = {
    user: 'ana',
    headers: { Authorization: 'x', 'set-cookie': ['a'], apiKey: 'k' },
    smtpPassword: 1,
    token: null,
  }
  expect(redact(value)).toEqual({
    user: 'ana',
    headers: { Authorization: '[redacted]', 'set-cookie': '[redacted]', apiKey: '[redacted]' },
    smtpPassword: '[redacted]',
    token: null,
  })
  expect(redact(new Headers({ cookie: 'a=b', accept: '*/*' }))).toEqual({
    cookie: '[redacted]',
    accept: '*/*',
  })
})

test.each([
  [`used ${newApiToken()} here`, 'used rounds_[redacted] here'],
  ['Authorization: Bearer abcdefghijkl', 'Authorization: Bearer [redacted]'],
  [
    'GET /login/confirm?email=a%40b.org&token=5f2c&next=%2F',
    'GET /login/confirm?email=a%40b.org&token=[redacted]&next=%2F',
  ],
  ['smtp://ana:hunter2@mail.example.org:587', 'smtp://ana:[redacted]@mail.example.org:587'],
  ['Failed query: select 1\nparams: ana@example.org,hash', 'Failed query: select 1\nparams: [redacted]'],
  [
    'Failed query: x\nparams: Dear Ana,\nyour result\n    at run (a.js:1)',
    'Failed query: x\nparams: [redacted]\n    at run (a.js:1)',
  ],
])('%s', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test('errors keep name, message, stack, code and cause, and lose their secrets', () => {
  const error = Object.assign(
    new Error('to smtp://a:b@c failed', { cause: new TypeError('inner ?token=1') }),
    {
      code: 'ECONNREFUSED',
    },
  )
  expect(redact({ error })).toMatchObject({
    error: {
      name: 'Error',
      message: 'to smtp://a:[redacted]@c failed',
      code: 'ECONNREFUSED',
      cause: { name: 'TypeError', message: 'inner ?token=[redacted]' },
    },
  })
})

test('dates, bytes, sets, big integers and functions become something JSON can hold', () => {
  const value = {
    at: new Date(0),
    bytes: new Uint8Array(3),
    set: new Set([1]),
    big: 5n,
    call: () => 1,
    bad: new Date('x'),
  }
  expect(redact(value)).toEqual({
    at: '1970-01-01T00:00:00.000Z',
    bytes: '[3 bytes]',
    set: [1],
    big: '5',
    call: undefined,
    bad: null,
  })
})

test('a value that contains itself ends', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  expect(JSON.stringify(redact(loop))).toContain('[deeper]')
})

test('long texts are cut', () => {
  expect(redact('x'.repeat(10_000))).toMatch(/^x{8000}… \(10000 characters\)$/)
})

test('a text of any length and kind is gone through at once', () => {
  const startedAt = performance.now()
  for (const text of ['a.'.repeat(500_000), '\nparams: '.repeat(100_000), 'bearer '.repeat(100_000)])
    redact(text)
  expect(performance.now() - startedAt).toBeLessThan(1000)
})
