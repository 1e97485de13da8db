import { describe, expect, test } from 'vitest'
import { headToHeadBoard, type ListedComparison } from './head-to-head-board'
import { type HeadToHeadQuery, headToHeadSearch, parseHeadToHeadQuery } from './head-to-head-query'
import { listedBenchmark, listedComparison } from './testing/listed-comparison'

const boardOf = (comparisons: ListedComparison[], query: Partial<HeadToHeadQuery> = {}) =>
  headToHeadBoard(
    {
      comparisons,
      benchmarks: [
        listedBenchmark('one', { suite: 'exams' }),
        listedBenchmark('two'),
        listedBenchmark('three'),
      ],
      suites: [{ slug: 'exams', title: 'Exams' }],
    },
    { ...parseHeadToHeadQuery({}), ...query },
  )

describe('filters', () => {
  const small = listedComparison({ benchmark: 'two', shots: 5, mismatches: ['prompt: the texts differ'] })
  const large = listedComparison({
    system: { slug: 'birch-med', name: 'Birch-med', family: 'Birch', parameters: 70e9 },
  })
  const inMedical = listedComparison({ kinds: ['medical', 'medical'], base: { slug: 'm', name: 'M' } })
  const all = [small, large, inMedical]
  const names = (query: Partial<HeadToHeadQuery>) =>
    boardOf(all, query).pairs.map(({ system, base }) => `${system.slug} ${base.slug}`)

  test.each<[Partial<HeadToHeadQuery>, string[]]>([
    [{}, ['aster-med aster', 'birch-med aster']],
    [{ adapted: 'any' }, ['aster-med aster', 'aster-med m', 'birch-med aster']],
    [{ family: 'Birch' }, ['birch-med aster']],
    [{ size: '40b-200b' }, ['birch-med aster']],
    [{ suite: 'exams' }, ['birch-med aster']],
    [{ setting: 'zero' }, ['birch-med aster']],
    [{ setting: 'few' }, ['aster-med aster']],
    [{ settings: 'agree' }, ['birch-med aster']],
    [{ family: 'Nobody' }, []],
  ])('%j leaves %j', (query, pairs) => {
    expect(names(query)).toEqual(pairs)
  })

  test('count a peer only where every pair is asked for', () => {
    const peer = listedComparison({ relation: 'peer', base: { slug: 'cedar', name: 'Cedar' } })
    expect(boardOf([peer]).pairs).toEqual([])
    expect(boardOf([peer], { adapted: 'any' }).pairs).toMatchObject([{ relation: 'peer' }])
  })

  test('leave the choices as they are', () => {
    expect(boardOf(all, { family: 'Birch' }).facets).toEqual({
      family: ['Aster', 'Birch'],
      size: ['3b-10b', '40b-200b'],
      suite: [{ slug: 'exams', title: 'Exams' }],
      hasReal: true,
      hasDemonstration: false,
    })
  })

  test('the benchmarks shown are those with a cell, in board order', () => {
    expect(boardOf(all).columns.map(({ slug }) => slug)).toEqual(['one', 'two'])
  })
})

describe('what is made up', () => {
  const real = listedComparison()
  const madeUp = listedComparison({
    isDemonstration: true,
    system: { slug: 'demo', name: 'Demo', family: null, parameters: null },
  })

  test('is never counted with what is real', () => {
    expect(boardOf([real, madeUp])).toMatchObject({ isDemonstration: false, totals: { comparisons: 1 } })
    expect(boardOf([real, madeUp], { show: 'demonstration' })).toMatchObject({
      isDemonstration: true,
      totals: { comparisons: 1 },
      pairs: [{ system: { slug: 'demo' } }],
    })
  })

  test('shows by itself where there is nothing else, and says so', () => {
    expect(boardOf([madeUp]).isDemonstration).toBe(true)
    expect(boardOf([])).toMatchObject({ isDemonstration: false, pairs: [], columns: [] })
  })
})

test('a view has one address', () => {
  const address = '?rule=holm&setting=best&family=Mistral&page=2'
  const query = parseHeadToHeadQuery(new URLSearchParams(`${address.slice(1)}&size=huge&other=1`))
  expect(headToHeadSearch(query, { page: query.page })).toBe(address)
  expect(headToHeadSearch(query, { rule: null })).toBe('?setting=best&family=Mistral')
  expect(headToHeadSearch(parseHeadToHeadQuery({ page: '-1', rule: ['holm', 'x'] }))).toBe('?rule=holm')
})
