import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '../testing/scoring-fixture'
import { addUser } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { deleteAccount } from './accounts'
import { failScoring } from './fail-scoring'
import { refundQuota } from './quotas'
import { scoreSubmission } from './score-submission'
import { publishSubmission, withdrawSubmission } from './submissions'

let database: TestDatabase
let versionId: string
let systemId: string
let user: CurrentUser
let id: string

beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db, { count: 400 })
  systemId = await addTestSystem(database.owner.db, 'raced')
})
afterAll(() => database.drop())
beforeEach(async () => {
  user = await addUser(database)
  const answers = testAnswers(400, 0.5, Math.random() * 1000)
  id = await submitTestAnswers(database.web.db, { versionId, systemId, answers, submittedBy: user.id })
})

const score = () => scoreSubmission(database.worker.db, id, { threads: 1 })
const eventsOf = async () =>
  (
    await database.owner.sql<
      { kind: string }[]
    >`select kind from submission_events where submission_id = ${id}`
  ).map(({ kind }) => kind)
const count = (events: readonly string[], kind: string) => events.filter((one) => one === kind).length
const outcomes = async (works: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(works)).map(({ status }) => status).sort()

test('of publications at the same moment one counts', async () => {
  await score()
  const publish = () => publishSubmission(database.web.db, id, user, { anonymousUntil: null })
  await Promise.all([publish(), publish(), publish()])
  expect(count(await eventsOf(), 'published')).toBe(1)
})

test('of withdrawals at the same moment one counts', async () => {
  await score()
  const withdraw = () => withdrawSubmission(database.web.db, id, user, 'A slip of the pen.')
  expect(await outcomes([withdraw(), withdraw()])).toEqual(['fulfilled', 'rejected'])
  expect(count(await eventsOf(), 'withdrawn')).toBe(1)
})

test('what is withdrawn while it is published is not public', async () => {
  await score()
  await outcomes([
    publishSubmission(database.web.db, id, user, { anonymousUntil: null }),
    withdrawSubmission(database.web.db, id, user, 'A slip of the pen.'),
  ])
  const [row] = await database.owner
    .sql`select withdrawn_at is not null as withdrawn from submissions where id = ${id}`
  expect(row).toEqual({ withdrawn: true })
  await expect(publishSubmission(database.web.db, id, user, { anonymousUntil: null })).rejects.toThrow(
    'withdrawn',
  )
})

test('scorings at the same moment leave one entry', async () => {
  expect((await Promise.all([score(), score(), score()])).sort()).toEqual(['known', 'known', 'scored'])
  expect(count(await eventsOf(), 'scored')).toBe(1)
})

test('a charge is given back once, whoever gives up and how often', async () => {
  const used = async () => {
    const [row] = await database.owner.sql`
      select usage.used from quota_charges join quota_usage usage using (benchmark_slug, owner, period_start)
      where submission_id = ${id}`
    return row?.used
  }
  const before = await used()
  const { db } = database.worker
  await Promise.all([
    failScoring(db, id, 'x'),
    failScoring(db, id, 'x'),
    refundQuota(db, id),
    refundQuota(db, id),
  ])
  expect(await used()).toBe(before - 1)
  expect(count(await eventsOf(), 'refunded')).toBe(1)
})

test('an account can be deleted while its submission is being scored', async () => {
  const [scored] = await Promise.all([score(), deleteAccount(database.web.db, user.id)])
  expect(scored).toBe('scored')
  const [row] = await database.owner.sql`select status, submitted_by from submissions where id = ${id}`
  expect(row).toEqual({ status: 'scored', submitted_by: null })
})
