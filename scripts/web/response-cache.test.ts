import { expect, test, vi } from 'vitest'
import { type CachedResponse, ResponseCache } from './response-cache'

const response = (text: string): CachedResponse => ({
  etag: `"${text}"`,
  headers: {},
  identity: Buffer.from(text),
  gzip: null,
  brotli: null,
})
const limits = { entries: 10, bytes: 1000 }

test('a page is rendered once for all who ask at the same time, and kept', async () => {
  const cache = new ResponseCache(limits)
  const render = vi.fn(async () => response('page'))
  const [first, second] = await Promise.all([cache.get('/', render), cache.get('/', render)])
  expect(first).toBe(second)
  expect(await cache.get('/', render)).toBe(first)
  expect(render).toHaveBeenCalledTimes(1)
})

test('what was being rendered when the cache was cleared is neither kept nor joined afterwards', async () => {
  const cache = new ResponseCache(limits)
  let finish = (_: CachedResponse) => {}
  const old = cache.get(
    '/',
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  cache.clear()
  const fresh = await cache.get('/', async () => response('new'))
  finish(response('old'))
  expect((await old)?.etag).toBe('"old"')
  expect(fresh?.etag).toBe('"new"')
  expect((await cache.get('/', async () => response('newer')))?.etag).toBe('"new"')
})

test('a failed rendering reaches those who waited and is tried again next time', async () => {
  const cache = new ResponseCache(limits)
  await expect(cache.get('/', () => Promise.reject(new Error('database down')))).rejects.toThrow(
    'database down',
  )
  expect((await cache.get('/', async () => response('page')))?.etag).toBe('"page"')
})

test('an answer that is not to be kept is asked for each time', async () => {
  const cache = new ResponseCache(limits)
  const render = vi.fn(async () => null)
  await cache.get('/missing', render)
  await cache.get('/missing', render)
  expect(render).toHaveBeenCalledTimes(2)
})

test('the least recently used responses go first when the cache is full', async () => {
  const cache = new ResponseCache({ entries: 2, bytes: 1000 })
  const render = vi.fn(async () => response('x'))
  await cache.get('a', render)
  await cache.get('b', render)
  await cache.get('a', render)
  await cache.get('c', render)
  expect(render).toHaveBeenCalledTimes(3)
  await cache.get('a', render)
  expect(render).toHaveBeenCalledTimes(3)
  await cache.get('b', render)
  expect(render).toHaveBeenCalledTimes(4)
})

test('a response larger than a quarter of the cache is served and not kept', async () => {
  const cache = new ResponseCache({ entries: 10, bytes: 40 })
  const render = vi.fn(async () => response('x'.repeat(11)))
  await cache.get('a', render)
  await cache.get('a', render)
  expect(render).toHaveBeenCalledTimes(2)
})

test('the addresses that responses are kept under count, too', async () => {
  const cache = new ResponseCache({ entries: 10, bytes: 400 })
  const render = vi.fn(async () => response('x'))
  for (const key of ['a', 'b', 'c', 'd', 'e']) await cache.get(key.repeat(90), render)
  await cache.get('e'.repeat(90), render)
  expect(render).toHaveBeenCalledTimes(5)
  await cache.get('a'.repeat(90), render)
  expect(render).toHaveBeenCalledTimes(6)
})

test('what is kept, or being rendered, is known to be there until the cache is cleared', async () => {
  const cache = new ResponseCache(limits)
  expect(cache.has('/')).toBe(false)
  const rendering = cache.get('/', async () => response('page'))
  expect(cache.has('/')).toBe(true)
  await rendering
  expect(cache.has('/')).toBe(true)
  cache.clear()
  expect(cache.has('/')).toBe(false)
})

test('what is older than it may be is rendered anew, once, and counted once', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const cache = new ResponseCache({ ...limits, ageMs: 1000 })
  const render = vi.fn(async () => response('page'))
  await cache.get('/', render)
  vi.advanceTimersByTime(900)
  await cache.get('/', render)
  expect(render).toHaveBeenCalledTimes(1)
  for (let minute = 0; minute < 300; minute++) {
    vi.advanceTimersByTime(1100)
    await Promise.all([cache.get('/', render), cache.get('/', render)])
  }
  expect(render).toHaveBeenCalledTimes(301)
  // still room for others: the old ones count no more
  await cache.get('/other', async () => response('other'))
  vi.advanceTimersByTime(500)
  await cache.get('/', render)
  expect(render).toHaveBeenCalledTimes(301)
  vi.useRealTimers()
})
