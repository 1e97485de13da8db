import { expect, test } from 'vitest'
import { beginning } from './beginning'

test('a short text is shown whole, of a long one the beginning, with how much is left', () => {
  expect(beginning('fever', 5)).toEqual({ shown: 'fever', left: 0 })
  expect(beginning('fever', 2)).toEqual({ shown: 'fe', left: 3 })
  expect(beginning('', 2)).toEqual({ shown: '', left: 0 })
})

test('no character is cut in two', () => {
  expect(beginning('a😀b', 2)).toEqual({ shown: 'a', left: 3 })
  expect(beginning('a😀b', 3)).toEqual({ shown: 'a😀', left: 1 })
})
