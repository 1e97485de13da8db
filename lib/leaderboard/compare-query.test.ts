import { expect, test } from 'vitest'
import { compareHref, readCompareQuery } from './compare-query'

const parametersOf = (href: string) => Object.fromEntries(new URLSearchParams(href.split('?')[1]))

test('a view survives the way through its address', () => {
  const view = readCompareQuery({
    systems: 'a-1,b-2',
    benchmark: 'pubmedqa',
    against: 'b-2',
    cell: 'only-a',
    page: '3',
    pool: ['one', 'two,one'],
  })
  expect(view).toMatchObject({
    systems: ['a-1', 'b-2'],
    benchmark: 'pubmedqa',
    against: 'b-2',
    cell: 'only-a',
    page: 3,
    pool: ['one', 'two'],
  })
  expect(readCompareQuery(parametersOf(compareHref(view)))).toEqual(view)
})

test('systems come from ticked boxes or a list, each once, six at most', () => {
  expect(readCompareQuery({ systems: ['a', 'b', 'a'] }).systems).toEqual(['a', 'b'])
  expect(readCompareQuery({ systems: 'a,b,c,d,e,f,g' }).systems).toHaveLength(6)
})

test('a submission is not compared with itself', () => {
  const id = '0b0f5a0c-0000-4000-8000-000000000001'
  expect(readCompareQuery({ a: id, b: id }).submissions).toBeNull()
  expect(readCompareQuery({ a: id, b: id.replace(/1$/, '2') }).submissions).toHaveLength(2)
})

test('what is unknown or malformed counts as not said', () => {
  expect(readCompareQuery({ systems: '<script>', benchmark: 'A B', cell: 'all', page: '0' })).toEqual({
    systems: [],
    submissions: null,
    benchmark: null,
    against: null,
    cell: null,
    page: 1,
    pool: [],
  })
})
