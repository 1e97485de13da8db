import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CachedResponse } from './response-cache'
import { send } from './send'

const text = 'a page '.repeat(100)
const cached: CachedResponse = {
  etag: '"abc"',
  headers: { 'content-type': 'text/html', 'content-security-policy': 'of the page', vary: 'rsc' },
  identity: Buffer.from(text),
  gzip: gzipSync(text),
  brotli: brotliCompressSync(text),
}
const always = { 'content-security-policy': 'of everything', 'x-content-type-options': 'nosniff' }
const asset = { ...cached }
const server = createServer((request, response) => {
  const isAsset = request.url === '/asset'
  send(request, response, isAsset ? asset : cached, { isAsset, always })
})
let origin = ''

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const get = (headers: Record<string, string>, method = 'GET', path = '/') =>
  fetch(`${origin}${path}`, { method, headers })

test('each client gets an encoding that it takes, and the same text', async () => {
  for (const [accepted, encoding, bytes] of [
    ['br, gzip', 'br', cached.brotli?.length],
    ['gzip', 'gzip', cached.gzip?.length],
    ['identity', null, text.length],
  ] as const) {
    for (let time = 0; time < 2; time++) {
      const response = await get({ 'accept-encoding': accepted })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(response.headers.get('content-length')).toBe(String(bytes))
      expect(await response.text()).toBe(text)
    }
  }
})

test('the page’s own headers count before those of every response', async () => {
  const { headers } = await get({})
  expect(headers.get('content-security-policy')).toBe('of the page')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('vary')).toBe('rsc, Accept-Encoding')
  expect(headers.get('cache-control')).toContain('must-revalidate')
  expect((await get({}, 'GET', '/asset')).headers.get('cache-control')).toBeNull()
})

test('who has these bytes is told so, without them', async () => {
  const response = await get({ 'if-none-match': 'W/"other", W/"abc"', 'accept-encoding': 'br' })
  expect(response.status).toBe(304)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('etag')).toBe('"abc"')
  expect(await response.text()).toBe('')
})

test('a question for the head gets the length and no body', async () => {
  const response = await get({ 'accept-encoding': 'identity' }, 'HEAD')
  expect(response.headers.get('content-length')).toBe(String(text.length))
  expect(await response.text()).toBe('')
})
