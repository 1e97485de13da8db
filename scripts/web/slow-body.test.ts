import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { endSlowBody } from './slow-body'

afterEach(() => void vi.useRealTimers())

/** A request that announces a hundred bytes and sends five. */
async function unfinished(path: string) {
  const server = createServer({ requestTimeout: 0 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => {}) // reset by the server
  client.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhello`)
  const [request] = (await once(server, 'request')) as [IncomingMessage]
  const end = () => {
    client.destroy()
    server.close()
  }
  return { request, end }
}

test('a form that does not arrive is ended after two minutes', async () => {
  const { request, end } = await unfinished('/login')
  vi.useFakeTimers()
  endSlowBody(request)
  vi.advanceTimersByTime(119_000)
  expect(request.destroyed).toBe(false)
  vi.advanceTimersByTime(2000)
  expect(request.destroyed).toBe(true)
  end()
})

test('an upload may take an hour', async () => {
  const { request, end } = await unfinished('/api/v1/submissions?benchmark=x')
  vi.useFakeTimers()
  endSlowBody(request)
  vi.advanceTimersByTime(59 * 60_000)
  expect(request.destroyed).toBe(false)
  vi.advanceTimersByTime(2 * 60_000)
  expect(request.destroyed).toBe(true)
  end()
})

test('what has arrived is left alone, however long its answer takes', () => {
  vi.useFakeTimers()
  const headers = { 'content-length': '5' }
  const request = { method: 'POST', url: '/login', headers, complete: true, destroy: vi.fn(), once: vi.fn() }
  endSlowBody(request)
  vi.advanceTimersByTime(10 * 60_000)
  expect(request.destroy).not.toHaveBeenCalled()
})
