import { afterAll, beforeAll, expect, test } from 'vitest'
import { suiteSettingKey } from '@/lib/leaderboard/suite-row'
import { suiteRows } from '../schema/scores'
import {
  insertBenchmark,
  insertComparison,
  insertScored,
  insertSuite,
  insertSystem,
} from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { suiteBoard } from './boards-suite'

let database: TestDatabase
const now = new Date('2026-11-24T00:00:00Z')
const setting = {
  shots: 0,
  context: null,
  chainOfThought: false,
  decoding: null,
  fineTuned: null,
  prompt: null,
}
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.owner
  await insertSuite(db, { slug: 'duo', title: 'Duo', benchmarks: [{ slug: 'one' }, { slug: 'two' }] })
  await insertSuite(db, { slug: 'short', benchmarks: [{ slug: 'one' }, { slug: 'not-loaded' }] })
  const one = await insertBenchmark(db, { slug: 'one', suite: 'duo' })
  const two = await insertBenchmark(db, { slug: 'two', suite: 'duo' })
  const base = await insertSystem(db, { slug: 'base', kind: 'base' })
  const tuned = await insertSystem(db, { slug: 'tuned', baseSystemId: base, parameters: 7e9 })
  const leaving = await insertSystem(db, { slug: 'leaving' })
  const secret = await insertSystem(db, { slug: 'secret' })
  const score = async (versionId: string, systemId: string, value: number, more = {}) =>
    (await insertScored(db, { versionId, systemId, value, rank: [1, 1, 1], setting, ...more })).submissionId
  const cells = {
    base: { one: await score(one, base, 0.5), two: await score(two, base, 0.7) },
    tuned: { one: await score(one, tuned, 0.6) },
    leaving: {
      one: await score(one, leaving, 0.9),
      two: await score(two, leaving, 0.9, { withdrawn: true }),
    },
    secret: { one: await score(one, secret, 0.99, { anonymousUntil: new Date('2027-01-01') }) },
  }
  await insertComparison(db, {
    submissionId: cells.base.two,
    againstSubmissionId: cells.leaving.one,
    difference: -0.2,
    verdict: 'worse',
    relation: 'counterpart',
  })
  await insertComparison(db, {
    submissionId: cells.tuned.one,
    againstSubmissionId: cells.base.one,
    difference: 0.1,
    verdict: 'better',
  })
  const ids = { base, tuned, leaving, secret }
  const whole = { value: 0.6, low: 0.55, high: 0.65, rank: 1, rankLow: 1, rankHigh: 2 }
  for (const name of ['base', 'tuned', 'leaving', 'secret'] as const) {
    await db.insert(suiteRows).values({
      suiteSlug: 'duo',
      systemId: ids[name],
      settingKey: suiteSettingKey(setting),
      submissionIds: cells[name],
      entrants: 2,
      ...(name === 'base' || name === 'leaving' ? whole : {}),
    })
  }
})
afterAll(() => database.drop())

const board = async (slug = 'duo') => {
  const found = await suiteBoard(database.web.db, slug, now)
  if (!found) throw new Error('no suite')
  return found
}
const rowOf = async (slug: string) => (await board()).rows.find(({ system }) => system.slug === slug)

test('a suite has its benchmarks as columns, in its own order', async () => {
  const { columns, suite, absent } = await board()
  expect(suite.title).toBe('Duo')
  expect(columns).toMatchObject([
    { slug: 'one', metric: 'accuracy', instanceCount: 500, submissions: 4 },
    { slug: 'two', metric: 'accuracy' },
  ])
  expect(absent).toEqual([])
  expect((await board('short')).absent).toEqual(['not-loaded'])
  expect(await suiteBoard(database.web.db, 'nothing', now)).toBeNull()
})

test('a complete row has its aggregate and rank set', async () => {
  const row = await rowOf('base')
  expect(row).toMatchObject({
    aggregate: { value: 0.6, low: 0.55, high: 0.65 },
    rank: { rank: 1, low: 1, high: 2 },
    setting: { shots: 0, chainOfThought: false },
  })
  expect(row?.cells.get('two')?.estimate.value).toBeCloseTo(0.7)
  expect(row?.cells.get('two')).toMatchObject({ verdict: 'worse', isCounterpart: true })
})

test('an incomplete row has neither, and its cell carries the verdict against the base', async () => {
  const row = await rowOf('tuned')
  expect(row).toMatchObject({
    aggregate: null,
    rank: null,
    system: { base: { slug: 'base' }, parameters: 7e9 },
  })
  expect(row?.cells.get('one')).toMatchObject({ verdict: 'better', isCounterpart: false, n: 500 })
  expect(row?.cells.has('two')).toBe(false)
})

test('a cell withdrawn since the last refresh takes the aggregate with it', async () => {
  const row = await rowOf('leaving')
  expect(row).toMatchObject({ aggregate: null, rank: null })
  expect(row?.cells.has('two')).toBe(false)
})

test('an anonymous submission is not on it', async () => {
  expect(JSON.stringify((await board()).rows)).not.toContain('secret')
})
