import { expect, test } from 'vitest'
import { axisGroups, benchmarkPart, pairPart, placedCells } from './head-to-head-part'
import { parseHeadToHeadQuery } from './head-to-head-query'
import { listedBenchmark, listedComparison } from './testing/listed-comparison'

const other = { slug: 'birch-med', name: 'Birch-med', family: 'Birch', parameters: 70e9 }
const material = {
  comparisons: [
    listedComparison({ benchmark: 'one', p: 0.03 }),
    listedComparison({ benchmark: 'two', p: 0.04 }),
    listedComparison({ system: other, benchmark: 'one', difference: 0.2, low: 0.1, high: 0.3, p: 0.001 }),
    listedComparison({ benchmark: 'demo', isDemonstration: true }),
  ],
  benchmarks: ['one', 'two', 'demo'].map((slug) => listedBenchmark(slug)),
  suites: [],
}
const query = parseHeadToHeadQuery({})

test('a pair is shown whatever narrows the list of pairs, by the rule of the view', () => {
  const part = pairPart(
    material,
    { ...query, family: 'Birch', rule: 'holm' },
    { system: 'aster-med', base: 'aster' },
  )
  expect(part).toMatchObject({ rule: 'holm', pairs: [{ system: { slug: 'aster-med' } }] })
  expect(part?.columns.map(({ slug }) => slug)).toEqual(['one', 'two'])
  expect(part?.totals).toMatchObject({ comparisons: 2, tie: { count: 2 } })
  expect(pairPart(material, query, { system: 'aster-med', base: 'nobody' })).toBeNull()
})

test('a benchmark has its pairs from best to worst, adjusted over all their benchmarks', () => {
  const part = benchmarkPart(material, query, 'one')
  expect(part?.pairs.map(({ system }) => system.slug)).toEqual(['birch-med', 'aster-med'])
  expect(part?.pairs[1]?.cells.get('one')?.adjustedP).toBeCloseTo(0.06, 12)
  expect(part?.columns.map(({ slug }) => slug)).toEqual(['one'])
  expect(part?.totals).toMatchObject({ comparisons: 2, win: { count: 2 } })
  expect(benchmarkPart(material, query, 'three')).toBeNull()
})

test('a made-up benchmark shows its made-up pairs', () => {
  expect(benchmarkPart(material, query, 'demo')).toMatchObject({ isDemonstration: true, pairs: [{}] })
})

test('comparisons share an axis where unit and direction are the same', () => {
  const part = benchmarkPart(material, query, 'one')!
  const cells = [
    ...placedCells(part),
    ...placedCells(part).map((placed) => ({
      ...placed,
      cell: { ...placed.cell, higherIsBetter: false },
    })),
  ]
  expect(axisGroups(cells, () => 'proportion').map(({ cells: group }) => group.length)).toEqual([2, 2])
})
