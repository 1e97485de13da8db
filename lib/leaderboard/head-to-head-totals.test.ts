import { expect, test } from 'vitest'
import { headToHeadPairs } from './head-to-head'
import { headToHeadTotals } from './head-to-head-totals'
import { listedComparison } from './testing/listed-comparison'

const system = (slug: string) => ({ slug, name: slug, family: null, parameters: null })

/** One comparison for each outcome, +, = or −, on benchmarks of their own. */
const comparisons = (slug: string, outcomes: string) =>
  [...outcomes].map((outcome, i) => {
    const [low, high] = outcome === '+' ? [0.01, 0.09] : outcome === '=' ? [-0.04, 0.04] : [-0.09, -0.01]
    return listedComparison({
      system: system(slug),
      benchmark: `benchmark-${i}`,
      difference: (low! + high!) / 2,
      low: low!,
      high: high!,
    })
  })

test('shares have Wilson’s interval', () => {
  const totals = headToHeadTotals(
    headToHeadPairs([...comparisons('a', '++=='), ...comparisons('b', '====--')], 'interval'),
  )
  expect(totals).toMatchObject({ pairs: 2, benchmarks: 6, comparisons: 10, win: { count: 2, share: 0.2 } })
  // Wilson for 2 of 10
  expect(totals.win.interval?.[0]).toBeCloseTo(0.0567, 4)
  expect(totals.win.interval?.[1]).toBeCloseTo(0.5098, 4)
})

test('with whole systems as the unit the interval is wider, as their comparisons go together', () => {
  const all = ['a', 'b', 'c', 'd'].flatMap((slug, i) => comparisons(slug, i < 2 ? '+++++' : '-----'))
  const { win } = headToHeadTotals(headToHeadPairs(all, 'interval'))
  expect(win.share).toBe(0.5)
  expect(win.bySystem![0]).toBeLessThan(win.interval![0])
  expect(win.bySystem![1]).toBeGreaterThan(win.interval![1])
})

test('one system says nothing of the spread between systems', () => {
  const { win } = headToHeadTotals(headToHeadPairs(comparisons('a', '+=-'), 'interval'))
  expect(win.bySystem).toBeNull()
  expect(win.interval).not.toBeNull()
})

test('without comparisons there are no shares', () => {
  const none = { count: 0, share: null, interval: null, bySystem: null }
  expect(headToHeadTotals([])).toEqual({
    ...{ pairs: 0, benchmarks: 0, comparisons: 0, overlapping: 0, mismatched: 0 },
    ...{ win: none, tie: none, loss: none },
  })
})

test('a question is counted once: a benchmark on the same instances stands beside, out of the counts and the family', () => {
  const family = ['one', 'two', 'all'].map((benchmark, i) =>
    listedComparison({ benchmark, p: [0.03, 0.04, 0.02][i] ?? null }),
  )
  const [pair] = headToHeadPairs(family, 'holm', new Map([['all', ['one', 'elsewhere']]]))
  expect(headToHeadTotals([pair!])).toMatchObject({ comparisons: 2, overlapping: 1, tie: { count: 2 } })
  // 2 × .03 and 1 × .04 for the two that count; "all" in the place of "one" beside "two": 2 × .02
  expect(pair?.cells.get('one')?.adjustedP).toBeCloseTo(0.06, 12)
  expect(pair?.cells.get('all')).toMatchObject({ overlaps: ['one'], outcome: 'win' })
  expect(pair?.cells.get('all')?.adjustedP).toBeCloseTo(0.04, 12)
})
