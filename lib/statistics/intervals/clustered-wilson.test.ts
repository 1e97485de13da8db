import { describe, expect, test } from 'vitest'
import { clusteredWilson } from './clustered-wilson'

/** 198 questions of three comparisons: one pick in a few of them, the rest ties that count one half. */
const wins = Array.from({ length: 198 }, (_, q) => (q < 7 ? 2 : 1.5))
const three = wins.map(() => 3)

describe('Wilson’s interval for clusters', () => {
  test('believes that ties hardly vary, where it is told that there are ties', () => {
    const graded = clusteredWilson(wins, three, 0.95, { isGraded: true })
    const binary = clusteredWilson(wins, three)
    // 7 picks of 594: ½ + 7 / 1188
    expect(graded?.low).toBeGreaterThan(0.5)
    expect(graded?.high).toBeLessThan(0.512)
    expect((binary?.high ?? 0) - (binary?.low ?? 0)).toBeGreaterThan(0.07)
  })

  test('of right and wrong is the same either way where clusters vary more than chance', () => {
    const sums = Array.from({ length: 30 }, (_, q) => (q % 2 ? 3 : 0))
    const sizes = sums.map(() => 3)
    expect(clusteredWilson(sums, sizes, 0.95, { isGraded: true })).toEqual(clusteredWilson(sums, sizes))
  })

  test('takes each cluster for one where nothing varies', () => {
    const all = [3, 3, 3, 3]
    const interval = clusteredWilson(all, all, 0.95, { isGraded: true })
    expect(interval).toEqual(clusteredWilson(all, all))
    expect(interval?.low).toBeLessThan(0.4)
    const half = [1.5, 1.5, 1.5]
    expect(clusteredWilson(half, [3, 3, 3], 0.95, { isGraded: true })?.low).toBeGreaterThan(0)
  })
})
