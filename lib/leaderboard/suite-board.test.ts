import { describe, expect, test } from 'vitest'
import type { SuiteBoard, SuiteBoardRow } from './suite-board'
import { parseSuiteQuery, suiteSearch, suiteView } from './suite-query'
import { suiteSentence } from './suite-sentence'

const row = (
  name: string,
  values: (number | null)[],
  rank: [number, number, number] | null = null,
): SuiteBoardRow => ({
  key: name,
  system: {
    slug: name,
    name,
    kind: 'medical',
    family: null,
    parameters: null,
    openWeights: null,
    base: null,
  },
  setting: { shots: 0, context: null, chainOfThought: null, decoding: null, fineTuned: null },
  cells: new Map(
    values.flatMap((value, i) =>
      value === null
        ? []
        : [
            [
              `b${i}`,
              {
                submissionId: `${name}${i}`,
                estimate: { value, low: null, high: null },
                n: 10,
                answered: 10,
                verdict: null,
                isCounterpart: false,
                otherContext: null,
              },
            ],
          ],
    ),
  ),
  aggregate: values.includes(null)
    ? null
    : {
        value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length,
        low: 0,
        high: 1,
      },
  rank: rank && { rank: rank[0], low: rank[1], high: rank[2] },
})

const board = (rows: SuiteBoardRow[]): SuiteBoard => ({
  suite: {
    slug: 's',
    title: 'S',
    summary: '',
    citation: '',
    aggregate: 'mean',
    benchmarks: [{ slug: 'b0' }, { slug: 'b1' }],
  },
  isDemonstration: false,
  columns: ['b0', 'b1'].map((slug) => ({
    slug,
    title: slug,
    metric: 'accuracy',
    instanceCount: 10,
    submissions: 1,
  })),
  absent: [],
  rows,
})
const full = board([
  row('zeta', [0.9, 0.5], [1, 1, 2]),
  row('alpha', [0.4, 0.9], [2, 1, 2]),
  row('gamma', [0.3, 0.3], [3, 3, 3]),
  row('part', [0.99, null]),
  row('base', [null, 0.1]),
])

describe('the rows of a suite', () => {
  const names = (params: Record<string, string>) =>
    suiteView(full, parseSuiteQuery(params)).map(({ system }) => system.name)

  test('stand by aggregate, incomplete ones last', () => {
    expect(names({})).toEqual(['zeta', 'alpha', 'gamma', 'base', 'part'])
    expect(names({ dir: 'reverse' })).toEqual(['gamma', 'alpha', 'zeta', 'base', 'part'])
  })

  test('sort by a benchmark, those that lack it last in both directions', () => {
    expect(names({ sort: 'b0' })).toEqual(['part', 'zeta', 'alpha', 'gamma', 'base'])
    expect(names({ sort: 'b0', dir: 'reverse' })).toEqual(['gamma', 'alpha', 'zeta', 'part', 'base'])
  })

  test('sort by name, and take an unknown key as the aggregate', () => {
    expect(names({ sort: 'system' })).toEqual(['alpha', 'base', 'gamma', 'part', 'zeta'])
    expect(names({ sort: 'nothing' })).toEqual(names({}))
  })

  test('can be the complete ones only', () => {
    expect(names({ rows: 'complete' })).toEqual(['zeta', 'alpha', 'gamma'])
  })

  test('leave the board as it was', () => {
    expect(full.rows.map(({ system }) => system.name)).toEqual(['zeta', 'alpha', 'gamma', 'part', 'base'])
  })
})

test('the state has one address', () => {
  const query = parseSuiteQuery(new URLSearchParams('dir=reverse&sort=b0&kind=wrong&x=y'))
  expect(suiteSearch(query)).toBe('?sort=b0&dir=reverse')
  expect(suiteSearch(query, { sort: null, dir: null })).toBe('')
})

describe('the sentence before a suite', () => {
  const say = (rows: SuiteBoardRow[]) => {
    const { claim, ground } = suiteSentence(board(rows))
    return `${claim} ${ground}`
  }

  test('speaks of complete rows, and says how many are not', () => {
    expect(say([...full.rows])).toBe(
      'Three complete rows, no single leader. The data cannot tell the first two apart. Two more rows are incomplete and not ranked.',
    )
  })

  test('names a leader', () => {
    expect(say([row('a', [0.9, 0.9], [1, 1, 1]), row('b', [0.1, 0.1], [2, 2, 2])])).toBe(
      'Two complete rows, one leader: a. Its aggregate is higher than every other one with 95 % confidence.',
    )
  })

  test('says what is missing where no row is complete', () => {
    expect(say([row('part', [0.99, null])])).toBe(
      'No complete row yet. An aggregate needs all two benchmarks; the fullest row has one.',
    )
    expect(say([])).toContain('No submissions yet.')
    expect(say([row('a', [0.5, 0.5], [1, 1, 1])])).toContain('One complete row.')
  })
})
