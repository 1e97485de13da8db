import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { isLocalVisit } from '@/lib/mail/local-visit'
import { believableHeaders, isReadableUrl } from './arrival'

type Arrival = Parameters<typeof believableHeaders>[1]
const direct: Arrival = { remoteAddress: '127.0.0.1', isOurs: false, publicHost: null, trustedProxies: 0 }
function arrived(sent: IncomingHttpHeaders, arrival: Partial<Arrival> = {}): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = { host: 'localhost:3000', ...sent }
  believableHeaders(headers, { ...direct, ...arrival })
  return headers
}
const opensOutbox = (headers: IncomingHttpHeaders) =>
  isLocalVisit(new Headers(headers as Record<string, string>))

describe('the local outbox', () => {
  test('opens to a visit of this machine', () => {
    expect(opensOutbox(arrived({}))).toBe(true)
  })
  test('stays shut for other machines, whatever they claim', () => {
    const elsewhere = { remoteAddress: '192.0.2.7' }
    expect(opensOutbox(arrived({}, elsewhere))).toBe(false)
    expect(opensOutbox(arrived({ 'x-forwarded-for': '127.0.0.1' }, elsewhere))).toBe(false)
  })
  test('stays shut for what a proxy on this machine brought from elsewhere', () => {
    expect(opensOutbox(arrived({ 'x-forwarded-for': '203.0.113.9' }))).toBe(false)
    expect(opensOutbox(arrived({ 'x-forwarded-for': '127.0.0.1' }, { trustedProxies: 1 }))).toBe(false)
  })
  test('stays shut for pages rendered for everybody', () => {
    expect(opensOutbox(arrived({}, { isOurs: true }))).toBe(false)
  })
})

test('the address that rate limits count by is the connection’s, or what a trusted proxy wrote', () => {
  const sent = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }
  expect(arrived(sent)['x-forwarded-for']).toBe('127.0.0.1')
  expect(arrived(sent, { trustedProxies: 1 })['x-forwarded-for']).toBe('203.0.113.9')
})

test('the host that server actions are held against is the configured one', () => {
  expect(arrived({ 'x-forwarded-host': 'evil.example' }, { publicHost: 'rounds.example' })).toMatchObject({
    'x-forwarded-host': 'rounds.example',
  })
})

test.each(['/', '/benchmarks?q=%E4%BD%A0', '/submissions/x%20y'])('%s can be read', (url) => {
  expect(isReadableUrl(url)).toBe(true)
})
test.each([
  '*',
  'http://other.example/',
  '',
  '/benchmarks/%ff',
  '/benchmarks/%',
  '/systems/a%00b',
  '/?q=%00',
])('"%s" cannot be read', (url) => {
  expect(isReadableUrl(url)).toBe(false)
})
