import { expect, test } from 'vitest'
import { readInstanceQuery, writeInstanceQuery } from './instance-query'

test('a view survives the way through its address', () => {
  const view = {
    outcome: 'wrong' as const,
    slice: { dimension: 'subject', value: 'Ear: nose & throat' },
    search: '50 %',
    page: 3,
  }
  expect(readInstanceQuery(Object.fromEntries(new URLSearchParams(writeInstanceQuery(view))))).toEqual(view)
})

test('the plain view has the plain address', () => {
  expect(writeInstanceQuery(readInstanceQuery({}))).toBe('')
})

test('what is unknown or malformed counts as not said', () => {
  expect(readInstanceQuery({ outcome: 'best', slice: 'nothing', page: '-4', q: ['a', 'b'] })).toEqual({
    outcome: null,
    slice: null,
    search: 'a',
    page: 1,
  })
})
