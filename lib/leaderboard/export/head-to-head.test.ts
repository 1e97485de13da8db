import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { headToHeadBoard } from '../head-to-head-board'
import { parseHeadToHeadQuery } from '../head-to-head-query'
import { listedBenchmark, listedComparison } from '../testing/listed-comparison'
import { headToHeadCsv, headToHeadJson, headToHeadLatex } from './head-to-head'

const board = headToHeadBoard(
  {
    comparisons: [
      listedComparison({ system: { slug: 'a', name: '=Aster & co', family: null, parameters: null } }),
      listedComparison({
        ...{ benchmark: 'two', relation: 'counterpart', base: { slug: 'b', name: 'Birch' } },
        ...{ difference: -0.0348, low: -0.088, high: 0.019, p: 0.2414, onlyThis: 46, onlyOther: 59, n: 373 },
        mismatches: ['examples: zero-shot against 5-shot'],
      }),
    ],
    benchmarks: ['one', 'two'].map((slug) => listedBenchmark(slug, { title: slug.toUpperCase() })),
    suites: [],
  },
  parseHeadToHeadQuery({}),
)

test('CSV has a line per comparison, values as stored, and no formula', () => {
  const { data } = Papa.parse<Record<string, string>>(headToHeadCsv(board), {
    header: true,
    skipEmptyLines: true,
  })
  expect(data).toHaveLength(2)
  expect(data[0]).toMatchObject({ system: "'=Aster & co", benchmark: 'one', outcome: 'win', family: '' })
  expect(data[1]).toMatchObject({
    ...{ against: 'Birch', relation: 'counterpart', difference: '-0.0348', n: '373', outcome: 'tie' },
    ...{ only_this_right: '46', only_other_right: '59', p: '0.2414', p_holm: '0.2414' },
    setting_mismatches: 'examples: zero-shot against 5-shot',
  })
})

test('JSON says how cells were called and counts them', () => {
  const json = JSON.parse(JSON.stringify(headToHeadJson(board)))
  expect(json).toMatchObject({
    rule: 'interval',
    totals: { comparisons: 2, mismatched: 1, win: { count: 1 }, tie: { count: 1 } },
    pairs: [{ relation: 'base', comparisons: [{ outcome: 'win' }] }, { relation: 'counterpart' }],
  })
})

test('LaTeX leaves cells without a comparison empty, and escapes names', () => {
  const latex = headToHeadLatex(board)
  expect(latex).toContain('=Aster \\& co & Aster & $\\blacktriangle$ +5.0 &  & 1/0/0')
  expect(latex).toContain('Birch (counterpart) &  & $\\blacklozenge$ $-$3.5$\\neq$ & 0/1/0')
  expect(latex).toContain('Of 2 comparisons 1 are wins, 1 ties and 0 losses.')
})
