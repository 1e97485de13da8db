import { setTimeout as sleep } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { boardRows, scorings } from '@/db/schema/scores'
import { submissionEvents, submissions } from '@/db/schema/submissions'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { startWorkerChild, type WorkerChild } from './testing/worker-child'

let database: TestDatabase
let small: string
let large: string
let systemId: string
const running: WorkerChild[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  small = await addTestBenchmark(database.owner.db, { slug: 'small', count: 40 })
  large = await addTestBenchmark(database.owner.db, { slug: 'large', count: 20_000 })
  systemId = await addTestSystem(database.web.db, 'model')
})
afterEach(async () => {
  for (const child of running.splice(0)) await child.kill('SIGKILL')
})
afterAll(() => database.drop())

async function start(): Promise<WorkerChild> {
  const child = await startWorkerChild(database.workerUrl)
  running.push(child)
  return child
}
const submit = (versionId: string, count: number, seed = 0) =>
  submitTestAnswers(database.web.db, { versionId, systemId, answers: testAnswers(count, 0.7, seed) })
const stateOf = async (id: string) => {
  const [row] = await database.web.db.select().from(submissions).where(eq(submissions.id, id))
  return row!
}
const ledgerOf = (id: string) => database.web.db.select().from(scorings).where(eq(scorings.submissionId, id))
const eventsOf = async (id: string) =>
  (await database.web.db.select().from(submissionEvents).where(eq(submissionEvents.submissionId, id))).map(
    ({ kind }) => kind,
  )
async function until(isTrue: () => Promise<boolean>, timeoutMs = 40_000): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error('did not happen in time')
    await sleep(2)
  }
}
const untilScored = (id: string) => until(async () => (await stateOf(id)).status === 'scored')

/** Makes workers wait in the middle of the transaction that stores a score. @returns lets them go on */
async function holdLastTransaction(): Promise<() => Promise<void>> {
  const blocker = await database.owner.sql.reserve()
  await blocker`begin`
  await blocker`lock table extracted_answers in share mode`
  return async () => {
    await blocker`commit`
    blocker.release()
  }
}
const untilHeld = () =>
  until(async () => {
    const waiting = await database.owner.sql`
      select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%extracted_answers%'
      and usename = 'rounds_worker' and datname = current_database()`
    return waiting.length === 1
  })

test('accepted, scored, published, on the board', async () => {
  await start()
  const id = await submit(small, 40)
  await untilScored(id)
  await publishTestSubmission(database.web.db, id)
  await until(async () =>
    (await database.web.db.select().from(boardRows)).some((row) => row.submissionId === id),
  )
  expect(await eventsOf(id)).toEqual(['accepted', 'scored'])
})

test('killed while reading, while resampling and inside the last transaction: one score, exactly', async () => {
  const id = await submit(large, 20_000)
  for (const stage of ['reading', 'resampling'] as const) {
    const child = await start()
    await until(async () => (await stateOf(id)).stage === stage)
    await child.kill('SIGKILL')
    expect(await ledgerOf(id)).toEqual([])
    expect((await stateOf(id)).status).toBe('scoring')
  }

  const blocker = await database.owner.sql.reserve()
  await blocker`begin`
  await blocker`lock table extracted_answers in share mode`
  const child = await start()
  await until(async () => {
    const waiting = await database.owner.sql`
        select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%extracted_answers%'
        and usename = 'rounds_worker' and datname = current_database()`
    return waiting.length === 1
  })
  await child.kill('SIGKILL')
  await blocker`commit`
  blocker.release()
  await sleep(200)
  expect(await ledgerOf(id)).toEqual([])

  await start()
  await untilScored(id)
  expect(await ledgerOf(id)).toHaveLength(1)
  expect(await eventsOf(id)).toEqual(['accepted', 'scored'])
  expect(await stateOf(id)).toMatchObject({ status: 'scored', stage: null })
}, 120_000)

test('two workers share the queue and score nothing twice', async () => {
  await Promise.all([start(), start()])
  const ids = await Promise.all(Array.from({ length: 30 }, (_, i) => submit(small, 40, i)))
  for (const id of ids) {
    await untilScored(id)
    expect(await ledgerOf(id)).toHaveLength(1)
    expect(await eventsOf(id)).toEqual(['accepted', 'scored'])
  }
}, 60_000)

test('a living worker takes over from a dead one within seconds', async () => {
  const release = await holdLastTransaction()
  const doomed = await start()
  const id = await submit(small, 40, 99)
  await untilHeld()
  const heir = await start()
  await doomed.kill('SIGKILL')
  const killedAt = Date.now()
  await release()
  await untilScored(id)
  expect(Date.now() - killedAt).toBeLessThan(15_000)
  expect(heir.output()).toContain('freed the jobs of workers that are gone')
  expect(await ledgerOf(id)).toHaveLength(1)
}, 60_000)

test('asked to stop, a worker puts its job back and leaves nothing locked', async () => {
  const child = await start()
  const id = await submit(large, 20_000, 4)
  await until(async () => (await stateOf(id)).stage === 'resampling')
  expect(await child.kill('SIGTERM')).toEqual({ code: 0, signal: null })
  running.length = 0
  const [job] = await database.worker.sql`
    select locked_at, last_error from graphile_worker._private_jobs where payload ->> 'submissionId' = ${id}`
  expect(job).toMatchObject({ locked_at: null })
  expect(
    await database.worker.sql`select 1 from worker_processes where seen_at > now() - interval '1 second'`,
  ).toEqual([])
  await start()
  await untilScored(id)
  expect(await ledgerOf(id)).toHaveLength(1)
}, 60_000)
