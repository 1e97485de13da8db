import { expect, test } from 'vitest'
import { mailDelivery } from './delivery'
import { isLocalVisit } from './local-visit'

const here = { host: 'localhost:3000', 'x-forwarded-for': '127.0.0.1' }

test.each([
  here,
  { ...here, host: '127.0.0.1:3000' },
  { ...here, 'x-forwarded-for': '::ffff:127.0.0.1' },
  { ...here, 'x-forwarded-for': '::1' },
  { ...here, 'x-forwarded-host': 'localhost:3000' },
])('%j is a visit on this machine', (headers) => {
  expect(isLocalVisit(new Headers(headers as Record<string, string>))).toBe(true)
})

test.each([
  { ...here, host: 'rounds.example.org' },
  { ...here, 'x-forwarded-for': '203.0.113.7' },
  { ...here, 'x-forwarded-for': '127.0.0.1, 203.0.113.7' },
  { ...here, 'x-forwarded-host': 'rounds.example.org' },
  { ...here, via: '1.1 proxy' },
  { ...here, 'x-real-ip': '203.0.113.7' },
  { host: 'localhost:3000' },
])('%j may come from elsewhere', (headers) => {
  expect(isLocalVisit(new Headers(headers as Record<string, string>))).toBe(false)
})

test('mails reach people by a mail server, wait in the outbox on this machine, and else reach nobody', () => {
  expect(mailDelivery({ SMTP_URL: 'smtp://x' }, 'https://rounds.example.org')).toBe('smtp')
  expect(mailDelivery({}, 'http://localhost:3000')).toBe('outbox')
  expect(mailDelivery({}, 'https://rounds.example.org')).toBe('none')
})
