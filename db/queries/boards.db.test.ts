import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BoardQuery, parseBoardQuery } from '@/lib/leaderboard/board-query'
import { insertBenchmark, insertComparison, insertScored, insertSystem } from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { benchmarkBoard } from './boards'

let database: TestDatabase
const now = new Date('2026-11-24T00:00:00Z')
const later = new Date('2027-01-01T00:00:00Z')

/** As the web process sees it. */
const boardOf = async (slug: string, query: Partial<BoardQuery> = {}, options = {}) => {
  const board = await benchmarkBoard(
    database.web.db,
    slug,
    { ...parseBoardQuery({}), ...query },
    { now, ...options },
  )
  if (!board) throw new Error('no board')
  return board
}
const namesOf = async (slug: string, query: Partial<BoardQuery> = {}, options = {}) =>
  (await boardOf(slug, query, options)).rows.map(({ system }) => system?.name ?? 'anonymous')

beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.owner
  const versionId = await insertBenchmark(db, { slug: 'pubmedqa' })
  const mistral = await insertSystem(db, {
    slug: 'mistral',
    kind: 'base',
    family: 'Mistral',
    parameters: 7e9,
    openWeights: true,
  })
  const biomistral = await insertSystem(db, {
    slug: 'biomistral',
    family: 'Mistral',
    parameters: 7e9,
    openWeights: true,
    baseSystemId: mistral,
  })
  const secret = await insertSystem(db, {
    slug: 'aaa-secret',
    name: 'AAA Secret Model',
    family: 'Secret family',
    parameters: 13e9,
    openWeights: false,
    baseSystemId: mistral,
  })
  const closed = await insertSystem(db, { slug: 'o3-mini', kind: 'instruction-tuned', openWeights: false })
  const undefinedOne = await insertSystem(db, { slug: 'mute', kind: 'base' })
  const zeroShot = {
    shots: 0,
    context: 'abstract shown',
    chainOfThought: false,
    fineTuned: false,
    prompt: 'Answer yes.',
  }

  const first = await insertScored(db, {
    versionId,
    systemId: closed,
    value: 0.796,
    rank: [1, 1, 2],
    setting: { ...zeroShot, chainOfThought: true },
    others: { 'macro-f1': 0.5 },
    publishedAt: new Date('2026-11-03'),
  })
  const hidden = await insertScored(db, {
    versionId,
    systemId: secret,
    value: 0.79,
    rank: [2, 1, 3],
    setting: { ...zeroShot, shots: 3 },
    anonymousUntil: later,
    publishedAt: new Date('2026-11-02'),
  })
  const adapted = await insertScored(db, {
    versionId,
    systemId: biomistral,
    value: 0.7,
    rank: [3, 3, 4],
    setting: zeroShot,
    answered: 490,
    others: { 'macro-f1': 0.528 },
  })
  const base = await insertScored(db, {
    versionId,
    systemId: mistral,
    value: 0.684,
    rank: [4, 3, 4],
    setting: null,
    others: { 'macro-f1': null },
  })
  await insertScored(db, { versionId, systemId: undefinedOne, value: null, rank: null })
  await insertScored(db, { versionId, systemId: undefinedOne, value: 0.99, rank: [1, 1, 1], withdrawn: true })
  await insertScored(db, {
    versionId,
    systemId: undefinedOne,
    value: 0.98,
    rank: [1, 1, 1],
    publishedAt: null,
  })
  await insertComparison(db, {
    submissionId: adapted.submissionId,
    againstSubmissionId: base.submissionId,
    difference: 0.016,
    detectableDifference: 0.046,
  })
  // what would tell whose the anonymous one is
  await insertComparison(db, {
    submissionId: hidden.submissionId,
    againstSubmissionId: base.submissionId,
    difference: 0.106,
    detectableDifference: 0.9,
  })
  await insertComparison(db, {
    submissionId: first.submissionId,
    againstSubmissionId: hidden.submissionId,
    relation: 'counterpart',
    difference: 0.006,
  })
})
afterAll(() => database.drop())

describe('a board', () => {
  test('is absent where the benchmark is', async () => {
    expect(await benchmarkBoard(database.web.db, 'nothing', parseBoardQuery({}))).toBeNull()
  })

  test('shows what is published, best first, what has no value last', async () => {
    expect(await namesOf('pubmedqa')).toEqual(['o3-mini', 'anonymous', 'biomistral', 'mistral', 'mute'])
  })

  test('carries rank, value, coverage, setting and lineage of a row', async () => {
    const { rows } = await boardOf('pubmedqa')
    expect(rows[2]).toMatchObject({
      system: {
        slug: 'biomistral',
        kind: 'medical',
        parameters: 7e9,
        base: { slug: 'mistral', name: 'mistral' },
      },
      rank: { rank: 3, low: 3, high: 4 },
      n: 500,
      answered: 490,
      run: 1,
    })
    expect(rows[2]?.estimate.value).toBeCloseTo(0.7)
    expect(rows[2]?.setting).toMatchObject({ shots: 0, context: 'abstract shown' })
    expect(rows[2]?.setting).not.toHaveProperty('prompt')
    expect(rows[3]?.setting).toBeNull()
    expect(rows[4]).toMatchObject({ rank: null, estimate: { value: null, low: null, high: null } })
  })

  test('compares a row with its base', async () => {
    const { rows } = await boardOf('pubmedqa')
    expect(rows[2]?.comparison).toMatchObject({
      relation: 'base',
      against: { slug: 'mistral' },
      verdict: 'inconclusive',
      settingMismatches: [],
    })
    expect(rows[2]?.comparison?.difference.value).toBeCloseTo(0.016)
    expect(rows[3]?.comparison).toBeNull()
  })

  test('sums itself up', async () => {
    const { summary } = await boardOf('pubmedqa')
    expect(summary).toMatchObject({
      submissions: 5,
      systems: 5,
      entrants: 4,
      leaders: 2,
      leadersAreFirst: true,
      leaderName: null,
    })
    expect(summary.span?.[0]).toBeCloseTo(0.644)
    expect(summary.span?.[1]).toBeCloseTo(0.836)
    expect(summary.resolves).toEqual({ size: 0.046, isBound: false })
  })

  test('shows another metric beside the ranks of the primary one', async () => {
    const board = await boardOf('pubmedqa', { metric: 'macro-f1', sort: 'score' })
    expect(board.metric).toBe('macro-f1')
    expect(board.rows.map(({ estimate }) => estimate.value)).toEqual([0.528, 0.5, null, null, null])
    expect(board.rows[0]?.rank?.rank).toBe(3)
    // its own comparison or none: never that of the primary metric
    expect(board.rows[0]?.comparison).toBeNull()
    expect((await boardOf('pubmedqa', { metric: 'no-such' })).metric).toBe('accuracy')
  })
})

describe('an anonymous submission', () => {
  test('says nothing of whose it is, anywhere on the board', async () => {
    const board = await boardOf('pubmedqa')
    expect(board.rows[1]).toMatchObject({ system: null, comparison: null, rank: { rank: 2 } })
    const text = JSON.stringify(board).toLowerCase()
    for (const trace of ['secret', 'aaa', '13000000000', 'answer yes']) expect(text).not.toContain(trace)
  })

  test('is not what another row is compared with', async () => {
    const { rows } = await boardOf('pubmedqa')
    expect(rows[0]?.comparison).toBeNull()
  })

  test('is found by no search and no filter on its system', async () => {
    expect(await namesOf('pubmedqa', { q: 'secret' })).toEqual([])
    expect(await namesOf('pubmedqa', { family: 'Secret family' })).toEqual([])
    expect(await namesOf('pubmedqa', { q: 'mistral' })).toEqual(['biomistral', 'mistral'])
    expect(await namesOf('pubmedqa', { kind: 'medical' })).toEqual(['biomistral'])
    expect(await namesOf('pubmedqa', { size: '10b-40b' })).toEqual([])
    expect(await namesOf('pubmedqa', { weights: 'closed' })).toEqual(['o3-mini'])
  })

  test('stands last when sorted by name or by difference, in both directions', async () => {
    for (const dir of ['asc', 'desc'] as const) {
      expect((await namesOf('pubmedqa', { sort: 'system', dir })).at(-1)).toBe('anonymous')
    }
    expect((await namesOf('pubmedqa', { sort: 'base' }))[0]).toBe('biomistral')
  })

  test('shows its name when the date has come', async () => {
    expect(await namesOf('pubmedqa', {}, { now: later })).toContain('AAA Secret Model')
  })
})

describe('filters', () => {
  test('choose by setting, unstated entries by name', async () => {
    expect(await namesOf('pubmedqa', { shots: 'zero' })).toEqual(['o3-mini', 'biomistral'])
    expect(await namesOf('pubmedqa', { shots: 'few' })).toEqual(['anonymous'])
    expect(await namesOf('pubmedqa', { shots: 'unstated' })).toEqual(['mistral', 'mute'])
    expect(await namesOf('pubmedqa', { cot: 'yes' })).toEqual(['o3-mini'])
    expect(await namesOf('pubmedqa', { context: 'abstract shown', tuned: 'no', weights: 'open' })).toEqual([
      'biomistral',
    ])
    expect(await namesOf('pubmedqa', { size: '3b-10b' })).toEqual(['biomistral', 'mistral'])
    expect(await namesOf('pubmedqa', { size: 'unstated' })).toEqual(['o3-mini', 'mute'])
  })

  test('leave ranks and the summary as they are', async () => {
    const board = await boardOf('pubmedqa', { kind: 'medical' })
    expect(board.found).toBe(1)
    expect(board.rows[0]?.rank?.rank).toBe(3)
    expect(board.summary.submissions).toBe(5)
  })

  test('offer what is there', async () => {
    const { facets } = await boardOf('pubmedqa')
    expect(facets.kind).toEqual([
      { value: 'base', count: 2 },
      { value: 'instruction-tuned', count: 1 },
      { value: 'medical', count: 1 },
    ])
    expect(facets.family).toEqual([{ value: 'Mistral', count: 2 }])
    expect(facets.cot).toContainEqual({ value: 'unstated', count: 2 })
  })

  test('take signs of a search literally', async () => {
    expect(await namesOf('pubmedqa', { q: '%' })).toEqual([])
    expect(await namesOf('pubmedqa', { q: "'; drop table systems; --" })).toEqual([])
    expect(await namesOf('pubmedqa', { q: '\\' })).toEqual([])
  })
})

describe('order', () => {
  test('puts rows without a value last in both directions', async () => {
    expect((await namesOf('pubmedqa', { sort: 'score', dir: 'asc' })).at(-1)).toBe('mute')
    expect((await namesOf('pubmedqa', { sort: 'score', dir: 'desc' })).at(-1)).toBe('mute')
    expect((await namesOf('pubmedqa', { sort: 'rank', dir: 'desc' })).at(-1)).toBe('mute')
  })

  test('puts the lowest first where lower is better', async () => {
    const { db } = database.owner
    const versionId = await insertBenchmark(db, { slug: 'calibration', metrics: ['confidence-brier'] })
    const values = [0.3, 0.1, null, 0.2, 0]
    for (const [i, value] of values.entries()) {
      const systemId = await insertSystem(db, { slug: `calibrated-${i}` })
      await insertScored(db, { versionId, systemId, value })
    }
    const inOrder = async (query: Partial<BoardQuery>) =>
      (await boardOf('calibration', query)).rows.map(({ estimate }) => estimate.value)
    expect(await inOrder({ sort: 'score' })).toEqual([0, 0.1, 0.2, 0.3, null])
    expect(await inOrder({})).toEqual([0, 0.1, 0.2, 0.3, null])
    expect(await inOrder({ sort: 'score', dir: 'desc' })).toEqual([0.3, 0.2, 0.1, 0, null])
  })

  test('is total: pages neither overlap nor lose a row, whatever is tied or missing', async () => {
    const { db } = database.owner
    const versionId = await insertBenchmark(db, { slug: 'tied' })
    const systemId = await insertSystem(db, { slug: 'repeated' })
    const all: string[] = []
    for (let i = 0; i < 23; i++) {
      const value = i % 5 === 0 ? null : (i % 3) / 10
      const rank = value === null ? null : ([1, 1, 23] as const)
      all.push((await insertScored(db, { versionId, systemId, value, rank, run: i + 1 })).submissionId)
    }
    for (const sort of ['rank', 'score', 'system', 'base', 'coverage', 'date'] as const) {
      for (const dir of [null, 'asc', 'desc'] as const) {
        const seen: string[] = []
        for (const page of [1, 2, 3, 4, 5]) {
          const { rows, found } = await boardOf('tied', { sort, dir, page }, { pageSize: 5 })
          expect(found).toBe(23)
          seen.push(...rows.map(({ submissionId }) => submissionId))
        }
        expect([...seen].sort()).toEqual([...all].sort())
      }
    }
  })
})

test('an empty board has no sums to show', async () => {
  await insertBenchmark(database.owner.db, { slug: 'empty', demonstration: true })
  const board = await boardOf('empty')
  expect(board).toMatchObject({ isDemonstration: true, rows: [], found: 0, reported: [] })
  expect(board.summary).toEqual({
    submissions: 0,
    systems: 0,
    entrants: 0,
    leaders: 0,
    leadersAreFirst: true,
    leaderName: null,
    span: null,
    resolves: null,
  })
})
