import { expect, test } from 'vitest'
import { cookieValue } from './cookie-value'

test('a cookie is found by its whole name', () => {
  const header = 'rounds.session2=no; rounds.session=a=b ; other=1'
  expect(cookieValue(header, 'rounds.session')).toBe('a=b')
  expect(cookieValue(header, 'session')).toBeNull()
})

test('no header, no cookie and an empty one are absent', () => {
  expect(cookieValue(null, 'a')).toBeNull()
  expect(cookieValue('b=1', 'a')).toBeNull()
  expect(cookieValue('a=', 'a')).toBeNull()
})
