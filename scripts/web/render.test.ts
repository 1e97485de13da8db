import { expect, test } from 'vitest'
import { cacheKey } from './render'

const keyOf = (headers: Record<string, string>, url = '/benchmarks') => cacheKey({ url, headers })

test('a page and the data of a navigation to it are kept apart, by where it comes from', () => {
  const navigation = { rsc: '1', 'next-router-state-tree': '["",{}]' }
  expect(keyOf({})).not.toBe(keyOf(navigation))
  expect(keyOf(navigation)).not.toBe(keyOf({ rsc: '1' }))
  expect(keyOf(navigation)).not.toBe(keyOf(navigation, '/systems'))
})

test('headers that change nothing make no second copy', () => {
  expect(keyOf({ 'next-url': '/made-up', accept: 'text/x', cookie: 'a=b', 'user-agent': 'bot' })).toBe(
    keyOf({}),
  )
})

test('headers that are longer than any browser sends are answered past the cache', () => {
  expect(keyOf({ rsc: '1', 'next-url': 'x'.repeat(5000) })).toBeNull()
})
