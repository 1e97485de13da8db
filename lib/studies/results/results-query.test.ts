import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseResultsQuery, type ResultsQuery, resultsSearch } from './results-query'

const first: ResultsQuery = { version: null, ratings: 'all', group: null, pair: null }

describe('the state of a results page', () => {
  test('is empty for what is shown first', () => {
    expect(parseResultsQuery({})).toEqual(first)
    expect(resultsSearch(first)).toBe('')
  })

  test('is read back as it was written', () => {
    const query = fc.record({
      version: fc.option(fc.integer({ min: 1, max: 999_999 })),
      ratings: fc.constantFrom('all' as const, 'kept' as const),
      group: fc.option(fc.string({ minLength: 1 })),
      pair: fc.option(
        fc
          .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
          .map(([a, step]) => [a, a + step] as const),
      ),
    })
    fc.assert(
      fc.property(query, (state) => {
        // a group is looked at by itself, with all its ratings
        const sound: ResultsQuery = state.group === null ? state : { ...state, ratings: 'all' }
        expect(parseResultsQuery(new URLSearchParams(resultsSearch(sound)))).toEqual(sound)
      }),
    )
  })

  test('leaves out what it does not understand', () => {
    const odd = { version: '0', ratings: 'some', group: '', pair: '3-2' }
    expect(parseResultsQuery(odd)).toEqual(first)
    expect(parseResultsQuery({ version: '1e9', pair: '1-1', group: ['lay', 'clinician'] })).toEqual({
      ...first,
      group: 'lay',
    })
  })

  test('changes in one part keep the others', () => {
    const search = resultsSearch({ ...first, version: 2, pair: [1, 3] }, { group: 'lay' })
    expect(search).toBe('?version=2&group=lay&pair=1-3')
  })
})
