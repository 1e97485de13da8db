import { describe, expect, test } from 'vitest'
import type { Difference } from '../analysis/numbers'
import { findingOf, holdsForOtherRaters } from './finding'

const interval = (low: number, high: number) => ({ low, high, level: 0.95, method: 'by hand' })
const difference = (value: number, low: number, high: number, pAdjusted: number | null): Difference => ({
  ...{ value, interval: interval(low, high), intervalOverRaters: null, p: pAdjusted, pAdjusted },
  test: 'by hand',
})
const directed = { level: 0.95, hasDirection: true }

describe('a finding', () => {
  test('needs a small corrected p and an interval that leaves zero out', () => {
    expect(findingOf(difference(0.1, 0.02, 0.18, 0.01), directed)).toBe('better')
    expect(findingOf(difference(-0.1, -0.18, -0.02, 0.01), directed)).toBe('worse')
    expect(findingOf(difference(0.1, -0.01, 0.18, 0.01), directed)).toBe('tie')
    expect(findingOf(difference(0.1, 0.02, 0.18, 0.06), directed)).toBe('tie')
  })

  test('of exactly .05 is none', () => {
    expect(findingOf(difference(0.1, 0.02, 0.18, 0.05), directed)).toBe('tie')
  })

  test('calls nothing better on an axis without a direction', () => {
    const undirected = { level: 0.95, hasDirection: false }
    expect(findingOf(difference(0.1, 0.02, 0.18, 0.01), undirected)).toBe('higher')
    expect(findingOf(difference(-0.1, -0.18, -0.02, 0.01), undirected)).toBe('lower')
  })

  test('is absent where nothing was tested', () => {
    expect(findingOf(null, directed)).toBeNull()
    expect(findingOf(difference(0.1, 0.02, 0.18, null), directed)).toBeNull()
  })
})

test('what holds for other raters is known only with an interval over them', () => {
  const found = difference(0.1, 0.02, 0.18, 0.01)
  expect(holdsForOtherRaters(found)).toBeNull()
  expect(holdsForOtherRaters({ ...found, intervalOverRaters: interval(-0.01, 0.2) })).toBe(false)
  expect(holdsForOtherRaters({ ...found, intervalOverRaters: interval(0.01, 0.2) })).toBe(true)
})
