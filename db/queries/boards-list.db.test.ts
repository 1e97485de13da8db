import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  insertBenchmark,
  insertComparison,
  insertScored,
  insertSuite,
  insertSystem,
} from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { listBoards } from './boards-list'
import { medicalPairs } from './boards-medical-pairs'

let database: TestDatabase
const now = new Date('2026-11-24T00:00:00Z')
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.owner
  await insertSuite(db, { slug: 'duo', benchmarks: [{ slug: 'one' }] })
  const one = await insertBenchmark(db, { slug: 'one', suite: 'duo' })
  const demo = await insertBenchmark(db, { slug: 'a-demo', demonstration: true })
  await insertBenchmark(db, { slug: 'empty' })
  const gone = await insertBenchmark(db, { slug: 'gone' })
  const base = await insertSystem(db, { slug: 'base', kind: 'base' })
  const tuned = await insertSystem(db, { slug: 'tuned', baseSystemId: base })
  const secret = await insertSystem(db, { slug: 'secret', baseSystemId: base })
  const score = async (versionId: string, systemId: string, more = {}) =>
    (await insertScored(db, { versionId, systemId, value: 0.5, rank: [1, 1, 2], ...more })).submissionId
  const ofBase = await score(one, base)
  const ofTuned = await score(one, tuned, { publishedAt: new Date('2026-11-05') })
  const ofSecret = await score(one, secret, { anonymousUntil: new Date('2027-01-01'), rank: [3, 3, 3] })
  const demoBase = await score(demo, base)
  const demoTuned = await score(demo, tuned)
  await score(gone, base, { withdrawn: true })
  for (const [submissionId, againstSubmissionId] of [
    [ofTuned, ofBase],
    [ofSecret, ofBase],
    [demoTuned, demoBase],
  ] as const) {
    await insertComparison(db, { submissionId, againstSubmissionId, difference: 0.01 })
  }
  await insertComparison(db, {
    submissionId: ofTuned,
    againstSubmissionId: ofBase,
    difference: 0.2,
    metric: 'macro-f1',
  })
})
afterAll(() => database.drop())

test('the list has every benchmark with what its board holds, what is made up last', async () => {
  const { boards, suites } = await listBoards(database.web.db)
  expect(boards.map(({ slug, submissions }) => [slug, submissions])).toEqual([
    ['empty', 0],
    ['gone', 0],
    ['one', 3],
    ['a-demo', 2],
  ])
  expect(boards[2]).toMatchObject({ suite: 'duo', leaders: 2, entrants: 3, instanceCount: 500 })
  expect(boards[2]?.latest).toEqual(new Date('2026-11-05'))
  expect(boards[0]).toMatchObject({ latest: null, leaders: 0, entrants: 0 })
  expect(suites.map(({ slug }) => slug)).toEqual(['duo'])
})

test('pairs with a general model are named ones on primary metrics, made-up ones last', async () => {
  const pairs = await medicalPairs(database.web.db, 10, now)
  expect(pairs).toMatchObject([
    { system: 'tuned', against: 'base', relation: 'base', benchmark: 'one', metric: 'accuracy' },
    { system: 'tuned', against: 'base', benchmark: 'a-demo' },
  ])
  expect(await medicalPairs(database.web.db, 1, now)).toHaveLength(1)
})
