import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderMetric } from '../metric'
import { auroc as plainAuroc } from '../ranking/auroc'
import { averagePrecision as plainAveragePrecision } from '../ranking/average-precision'
import { kendallCounts, kendallTauB as plainTau } from '../ranking/kendall'
import { spearman as plainSpearman } from '../ranking/spearman'
import { auroc } from './auroc'
import { averagePrecision } from './average-precision'
import { kendallTauB } from './kendall-tau-b'
import { spearman } from './spearman'

type Columns = readonly [number[], number[]]

const cases: readonly (readonly [OrderMetric, readonly string[], (columns: Columns) => number | null])[] = [
  [auroc, ['positive', 'score', 'count'], ([positive, score]) => plainAuroc(positive, score)],
  [
    averagePrecision,
    ['positive', 'score', 'count'],
    ([positive, score]) => plainAveragePrecision(positive, score),
  ],
  [spearman, ['x', 'y', 'count'], ([x, y]) => plainSpearman(x, y)],
  [kendallTauB, ['x', 'y', 'count'], ([x, y]) => plainTau(kendallCounts(x, y))],
]

const instance = fc.record({
  a: fc.integer({ min: 0, max: 1 }),
  b: fc.integer({ min: 0, max: 4 }),
  weight: fc.nat(3),
})
const instances = fc.array(instance, { maxLength: 25 })

test.each(cases)('%# a weight is how often an instance was drawn', (metric, layout, plain) => {
  fc.assert(
    fc.property(instances, (list) => {
      const first = list.map(({ a }) => a)
      const second = list.map(({ b }) => b)
      const weights = list.map(({ weight }) => weight)
      const weighted = metric.compile(layout)(weights, [first, second, first.map(() => 1)])
      const copies = list.flatMap(({ a, b, weight }) => Array.from({ length: weight }, () => [a, b] as const))
      const expected = plain([copies.map(([a]) => a), copies.map(([, b]) => b)])
      if (expected === null || weighted === null) expect(weighted).toBe(expected)
      else expect(weighted).toBeCloseTo(expected, 9)
    }),
  )
})

test.each(cases)('%# instances that were left out do not count', (metric, layout) => {
  const value = metric.compile(layout)
  const columns = [
    [0, 1, 1, 0],
    [1, 2, 3, 9],
  ]
  const withCount = (count: number[]) => value([1, 1, 1, 1], [...columns, count])
  expect(withCount([1, 1, 1, 0])).toBeCloseTo(
    value([1, 1, 1], [...columns.map((column) => column.slice(0, 3)), [1, 1, 1]])!,
    12,
  )
})

test('the same compiled metric answers for other columns too', () => {
  const value = auroc.compile(['positive', 'score', 'count'])
  expect(
    value(
      [1, 1],
      [
        [0, 1],
        [1, 2],
        [1, 1],
      ],
    ),
  ).toBe(1)
  expect(
    value(
      [1, 1],
      [
        [0, 1],
        [2, 1],
        [1, 1],
      ],
    ),
  ).toBe(0)
})

test('undefined with one class only, or a constant side', () => {
  expect(
    auroc.compile(['positive', 'score', 'count'])(
      [1, 1],
      [
        [1, 1],
        [1, 2],
        [1, 1],
      ],
    ),
  ).toBeNull()
  expect(
    spearman.compile(['x', 'y', 'count'])(
      [1, 1],
      [
        [1, 1],
        [1, 2],
        [1, 1],
      ],
    ),
  ).toBeNull()
})
