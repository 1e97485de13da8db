import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { suites } from '../schema/benchmarks'
import { bestComparisons, suiteRows } from '../schema/scores'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { refreshBoard } from './boards'
import { catchUp } from './catch-up'
import { scoreSubmission } from './score-submission'

const COUNT = 60

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

async function publish(versionId: string, systemId: string, context: string): Promise<void> {
  const setting = { context }
  const answers = testAnswers(COUNT, 0.7)
  const id = await submitTestAnswers(database.web.db, { versionId, systemId, answers, setting })
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  await publishTestSubmission(database.web.db, id, null)
}
const refresh = (versionId: string) => database.worker.db.transaction((tx) => refreshBoard(tx, versionId))

/** Boards waiting to be refreshed, by version. */
const waiting = async () =>
  (
    await database.owner.db.execute<{ version: string }>(sql`
      select job.payload ->> 'versionId' as version from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id
      where task.identifier = 'refresh-board' order by 1`)
  ).map(({ version }) => version)
const forget = () => database.owner.db.execute(sql`delete from graphile_worker._private_jobs`)

test('a board from before best submissions were compared is asked for, once, and then is no more', async () => {
  const { db } = database.web
  const versionId = await addTestBenchmark(database.owner.db, { count: COUNT })
  const base = await addTestSystem(db, 'base')
  const tuned = await addTestSystem(db, 'tuned', { kind: 'medical', baseSystemId: base })
  for (const systemId of [base, tuned]) await publish(versionId, systemId, 'any')
  await refresh(versionId)
  await database.owner.db.delete(bestComparisons)
  await forget()

  expect(await catchUp(database.owner.db)).toBe(1)
  expect(await catchUp(database.owner.db)).toBe(1)
  expect(await waiting()).toEqual([versionId])
  await refresh(versionId)
  await forget()
  expect(await db.select().from(bestComparisons)).toHaveLength(1)
  expect(await catchUp(database.owner.db)).toBe(0)
  expect(await waiting()).toEqual([])
})

test('boards of a suite whose rule changed are asked for, and its rows then follow the rule', async () => {
  const versionId = await addTestBenchmark(database.owner.db, {
    ...{ count: COUNT, slug: 'pubmedqa', suite: 'multimedqa' },
    contexts: ['abstract shown', 'question only'],
  })
  const system = await addTestSystem(database.web.db, 'closed-book')
  await publish(versionId, system, 'question only')
  // as an older release stored it: one benchmark, in whatever context
  const before = sql`jsonb_set(${suites.descriptor}, '{benchmarks}', '[{"slug": "pubmedqa"}]')`
  await database.owner.db.update(suites).set({ descriptor: before }).where(eq(suites.slug, 'multimedqa'))
  await refresh(versionId)
  const values = async () =>
    (await database.web.db.select().from(suiteRows)).map(({ value }) => value !== null)
  expect(await values()).toContain(true)
  await forget()

  expect(await catchUp(database.owner.db)).toBe(1)
  expect(await waiting()).toEqual([versionId])
  await refresh(versionId)
  expect(await values()).not.toContain(true)
  await forget()
  expect(await catchUp(database.owner.db)).toBe(0)
})
