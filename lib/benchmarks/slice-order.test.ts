import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bySliceOrder } from './slice-order'

const sorted = (...values: string[]) => values.toSorted(bySliceOrder)

test('periods are in the order of time, what is not stated comes last', () => {
  const periods = ['before 2000', '2000 to 2004', '2005 to 2009', 'not stated']
  expect(sorted(...periods.toReversed())).toEqual(periods)
})

test('numbers count by size, not by their first digit', () => {
  expect(sorted('step 10', 'step 2', 'step 1')).toEqual(['step 1', 'step 2', 'step 10'])
})

test('any values have one order, whatever order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 8 }), (values) => {
      expect(sorted(...values.toReversed())).toEqual(sorted(...values))
    }),
  )
})
