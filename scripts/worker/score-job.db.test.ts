import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanUp } from '@/db/commands/clean-up'
import { scoreSubmission } from '@/db/commands/score-submission'
import { scorings } from '@/db/schema/scores'
import { quotaCharges, quotaUsage, submissionEvents, submissions } from '@/db/schema/submissions'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { MOST_ATTEMPTS, type Scorer, scoreJob } from './score-job'

let database: TestDatabase
let versionId: string
let systems = 0
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db)
  // gold that is not there: what a fault of ours looks like
  await database.owner.sql`delete from gold.answers where position = 3`
})
afterAll(() => database.drop())

async function submit(rest: { extraction?: string } = {}): Promise<{ id: string; owner: string }> {
  const systemId = await addTestSystem(database.web.db, `model-${systems++}`)
  const id = await submitTestAnswers(database.web.db, {
    versionId,
    systemId,
    answers: testAnswers(40, 0.5),
    ...rest,
  })
  return { id, owner: `user:${systemId}` }
}
const job = (id: string, attempts: number, signal = new AbortController().signal) =>
  scoreJob(database.worker.db, id, { score: hereAndNow, signal, attempts })
const hereAndNow: Scorer = (id, { signal }) =>
  scoreSubmission(database.worker.db, id, { threads: 1, checkpoint: () => signal.throwIfAborted() })
const usedBy = async (owner: string) =>
  (await database.web.db.select().from(quotaUsage).where(eq(quotaUsage.owner, owner)))[0]?.used
const stateOf = async (id: string) =>
  (await database.web.db.select().from(submissions).where(eq(submissions.id, id)))[0]!
const eventsOf = async (id: string) =>
  (await database.web.db.select().from(submissionEvents).where(eq(submissionEvents.submissionId, id))).map(
    ({ kind }) => kind,
  )

test('a fault of ours is tried again, then given up: status, words for the submitter, refund, trace', async () => {
  const { id, owner } = await submit()
  await expect(job(id, 1)).rejects.toThrow()
  expect(await stateOf(id)).toMatchObject({ status: 'scoring' })
  expect(await usedBy(owner)).toBe(1)
  await job(id, MOST_ATTEMPTS)
  expect(await stateOf(id)).toMatchObject({
    status: 'failed',
    stage: null,
    failure: /Scoring failed on our side/,
  })
  expect(await usedBy(owner)).toBe(0)
  expect(await eventsOf(id)).toEqual(['accepted', 'failed', 'refunded'])
  expect(await database.web.db.select().from(scorings)).toEqual([])
})

test('it is refunded once, however often it is given up', async () => {
  const { id, owner } = await submit()
  await Promise.all([job(id, MOST_ATTEMPTS), job(id, MOST_ATTEMPTS), job(id, MOST_ATTEMPTS)])
  expect(await usedBy(owner)).toBe(0)
  const [charge] = await database.web.db.select().from(quotaCharges).where(eq(quotaCharges.submissionId, id))
  expect(charge!.refundedAt).toBeInstanceOf(Date)
  expect((await eventsOf(id)).filter((kind) => kind === 'failed')).toHaveLength(1)
})

test('what a refusal says reaches the submitter, at once', async () => {
  const { id } = await submit({ extraction: 'no-such-rule' })
  await job(id, 1)
  expect(await stateOf(id)).toMatchObject({
    status: 'failed',
    failure: 'There is no extraction rule "no-such-rule".',
  })
})

test('a job that is asked to stop is not held against the submission', async () => {
  const { id } = await submit()
  await expect(job(id, MOST_ATTEMPTS, AbortSignal.abort())).rejects.toThrow()
  expect(await stateOf(id)).toMatchObject({ status: 'scoring' })
})

test('a submission whose last attempt died with its worker is given up by the clean-up', async () => {
  const { id, owner } = await submit()
  await database.owner.sql`
    update graphile_worker._private_jobs set attempts = max_attempts where payload ->> 'submissionId' = ${id}`
  expect(await cleanUp(database.worker.db)).toMatchObject({ givenUp: 1 })
  expect(await cleanUp(database.worker.db)).toMatchObject({ givenUp: 0 })
  expect(await stateOf(id)).toMatchObject({ status: 'failed' })
  expect(await usedBy(owner)).toBe(0)
})
