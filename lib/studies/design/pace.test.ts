import { expect, test } from 'vitest'
import { expectedEnd } from './pace'

const day = 86_400_000
const launchedAt = new Date('2026-11-01T00:00:00Z')
const after = (days: number) => new Date(launchedAt.valueOf() + days * day)

test('half of the ratings in ten days: the other half in ten more', () => {
  expect(expectedEnd({ done: 50, wanted: 100, launchedAt, now: after(10) })).toEqual(after(20))
})

test('nothing is said before a tenth is there, nor when all are', () => {
  const of = (done: number) => expectedEnd({ done, wanted: 100, launchedAt, now: after(1) })
  expect([of(0), of(9), of(100)]).toEqual([null, null, null])
  expect(of(10)).not.toBeNull()
  expect(expectedEnd({ done: 50, wanted: 100, launchedAt: null, now: after(1) })).toBeNull()
})
