import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardSearch, naturalDirection, parseBoardQuery, sortKeys } from './board-query'

const start = parseBoardQuery({})

describe('the state of a board in its address', () => {
  test('is empty at the beginning', () => {
    expect(boardSearch(start)).toBe('')
    expect(start).toMatchObject({ sort: 'rank', page: 1, kind: null, dir: null })
  })

  test('reads filters, sort and page', () => {
    const query = parseBoardQuery(new URLSearchParams('kind=medical&sort=score&dir=asc&page=3&q=%20bio%20'))
    expect(query).toMatchObject({ kind: 'medical', sort: 'score', dir: 'asc', page: 3, q: 'bio' })
    expect(boardSearch(query, { page: 3 })).toBe('?q=bio&kind=medical&sort=score&dir=asc&page=3')
  })

  test('leaves out what it does not understand, and empty form fields', () => {
    const query = parseBoardQuery({
      kind: 'nonsense',
      sort: '; drop table',
      page: '-1',
      family: '',
      other: 'x',
    })
    expect(query).toEqual(start)
  })

  test('takes the first of a repeated parameter', () => {
    expect(parseBoardQuery({ kind: ['base', 'medical'] }).kind).toBe('base')
    expect(parseBoardQuery(new URLSearchParams('kind=base&kind=medical')).kind).toBe('base')
  })

  test('goes back to page 1 when anything else changes', () => {
    const query = parseBoardQuery({ page: '4' })
    expect(boardSearch(query, { kind: 'base' })).toBe('?kind=base')
    expect(boardSearch(query, { page: 5 })).toBe('?page=5')
  })

  test('survives writing and reading, whatever it is', () => {
    const anything = fc.record({
      q: fc.option(fc.string({ maxLength: 130 })),
      family: fc.option(fc.string()),
      kind: fc.constantFrom('base', 'medical', 'x', null),
      sort: fc.constantFrom(...sortKeys),
      dir: fc.constantFrom('asc', 'desc', null),
      page: fc.integer({ min: -3, max: 20_000 }),
    })
    fc.assert(
      fc.property(anything, (wild) => {
        const params = Object.fromEntries(
          Object.entries(wild).map(([name, value]) => [name, value === null ? undefined : String(value)]),
        )
        const query = parseBoardQuery(params)
        const written = boardSearch(query, { page: query.page })
        expect(parseBoardQuery(new URLSearchParams(written))).toEqual(query)
      }),
    )
  })
})

test('the score sorts best first in either direction of the metric', () => {
  expect(naturalDirection('score', true)).toBe('desc')
  expect(naturalDirection('score', false)).toBe('asc')
  expect(naturalDirection('system', false)).toBe('asc')
  expect(naturalDirection('date', false)).toBe('desc')
})
