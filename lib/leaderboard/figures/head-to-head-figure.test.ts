import { expect, test } from 'vitest'
import { svgFile } from '../../charts/svg'
import { headToHeadBoard } from '../head-to-head-board'
import { parseHeadToHeadQuery } from '../head-to-head-query'
import { listedBenchmark, listedComparison } from '../testing/listed-comparison'
import { headToHeadFigure } from './head-to-head-figure'

const board = headToHeadBoard(
  {
    comparisons: [
      listedComparison({ benchmark: 'one', difference: 0.016, low: -0.018, high: 0.048, p: 0.416 }),
      listedComparison({ benchmark: 'two', mismatches: ['differs'], higherIsBetter: false }),
    ],
    benchmarks: ['one', 'two'].map((slug) => listedBenchmark(slug, { title: `<${slug}>` })),
    suites: [],
  },
  parseHeadToHeadQuery({}),
)
const facts = {
  title: 'Aster-med against Aster',
  address: 'https://example.org/head-to-head/pairs/aster-med/aster',
  ahead: { other: 'Aster ahead', adapted: 'Aster-med ahead' },
  rowsAre: 'benchmarks' as const,
}

test('the figure says of every row its numbers and its verdict, and where it is from', () => {
  const svg = svgFile(headToHeadFigure(board, facts))
  expect(svg).toContain('+1.6 [−1.8, +4.8]')
  expect(svg).toContain('p = .42')
  expect(svg).toContain('>tie</text>')
  expect(svg).toContain('>worse</text>')
  expect(svg).toContain('&lt;one&gt;')
  expect(svg).toContain('https://example.org/head-to-head/pairs/aster-med/aster')
})

test('where lower is better, the adapted system is ahead on the left', () => {
  const { body } = headToHeadFigure(board, facts)
  expect(body).toContain('← Aster ahead')
  expect(body).toContain('← Aster-med ahead')
})

test('nothing is drawn outside the figure', () => {
  const { body, width, height } = headToHeadFigure(board, facts)
  const numbers = (name: string) =>
    [...body.matchAll(new RegExp(` ${name}="([^"]+)"`, 'g'))].map(([, n]) => Number(n))
  expect(Math.max(...['x', 'x1', 'x2', 'cx'].flatMap(numbers))).toBeLessThanOrEqual(width)
  expect(Math.max(...['y', 'y1', 'y2', 'cy'].flatMap(numbers))).toBeLessThanOrEqual(height)
})
