import { describe, expect, test } from 'vitest'
import { fisherExact } from './fisher-exact'
import { stratifiedExact } from './stratified-exact'

const table = (a: number, ofA: number, b: number, ofB: number) => ({
  a: { successes: a, n: ofA },
  b: { successes: b, n: ofB },
})

describe('the exact test over strata', () => {
  test('is Fisher’s in a single stratum', () => {
    for (const { a, b } of [table(3, 4, 1, 4), table(7, 12, 2, 9), table(0, 5, 5, 5)])
      expect(stratifiedExact([{ a, b }])?.p).toBeCloseTo(fisherExact(a, b).p, 12)
  })

  test('adds strata up, as worked by hand', () => {
    // two raters, each 1 of 1 and 0 of 1: totals 0, 1, 2 with probabilities 1/4, 1/2, 1/4
    const agreeing = stratifiedExact([table(1, 1, 0, 1), table(1, 1, 0, 1)])
    expect(agreeing?.p).toBeCloseTo(0.5, 12)
    expect(agreeing?.expected).toBe(1)
    expect(stratifiedExact([table(1, 1, 0, 1), table(0, 1, 1, 1)])?.p).toBeCloseTo(1, 12)
  })

  test('takes each rater’s habit out: who says one thing always tells nothing', () => {
    expect(stratifiedExact([table(3, 3, 3, 3), table(0, 3, 0, 3)])).toBeNull()
    const habits = [table(3, 3, 2, 3), table(1, 3, 0, 3)]
    expect(stratifiedExact(habits)?.p).toBeCloseTo(
      stratifiedExact([...habits, table(5, 5, 5, 5)])?.p ?? 0,
      12,
    )
  })

  test('is undefined without any stratum that has both groups', () => {
    expect(stratifiedExact([])).toBeNull()
    expect(stratifiedExact([table(2, 4, 0, 0)])).toBeNull()
  })
})
