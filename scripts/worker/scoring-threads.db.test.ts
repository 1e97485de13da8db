import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractedAnswers, scorings } from '@/db/schema/scores'
import { quotaUsage, submissions } from '@/db/schema/submissions'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { DomainError } from '@/lib/errors'
import { scoreJob } from './score-job'
import { ScoringThreads } from './scoring-threads'

let database: TestDatabase
let scoring: ScoringThreads
let choices: string
let slow: string
let systemId: string
beforeAll(async () => {
  database = await createTestDatabase()
  scoring = new ScoringThreads({ url: database.workerUrl, threads: 1 })
  choices = await addTestBenchmark(database.owner.db)
  slow = await addTestBenchmark(database.owner.db, {
    slug: 'slow',
    task: 'free-text',
    params: { ter: {} },
    metrics: ['ter'],
    slices: [],
    extraction: ['verbatim'],
    instances: Array.from({ length: 300 }, (_, i) => ({
      id: `t${i}`,
      question: { text: 'Summarise.' },
      gold: words(4000, i),
    })),
  })
  systemId = await addTestSystem(database.web.db, 'model')
})
afterAll(async () => {
  await scoring.close()
  await database.drop()
})

/** Two words in an order without end or repetition: the search for shifts of blocks never settles. */
function words(count: number, seed: number): string {
  let state = seed + 1
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state & 65_536 ? 'fever' : 'cough'
  }).join(' ')
}

/** A file whose scoring takes minutes, in one go in which nothing else of its thread gets a turn. */
const submitSlow = () =>
  submitTestAnswers(database.web.db, {
    versionId: slow,
    systemId,
    extraction: 'verbatim',
    answers: new Map(Array.from({ length: 300 }, (_, i) => [i, words(4000, i + 1000)])),
  })
const submitQuick = () =>
  submitTestAnswers(database.web.db, { versionId: choices, systemId, answers: testAnswers(40, 0.5) })
const job = (id: string, limitMs: number, signal = new AbortController().signal) =>
  scoreJob(database.worker.db, id, {
    score: (submissionId, options) => scoring.score(submissionId, { ...options, limitMs }),
    signal,
    attempts: 1,
  })
const stateOf = async (id: string) =>
  (await database.web.db.select().from(submissions).where(eq(submissions.id, id)))[0]!
const usedOf = async (slug: string) =>
  (await database.web.db.select().from(quotaUsage).where(eq(quotaUsage.benchmarkSlug, slug)))[0]?.used

test('a scoring without end is ended, refunded and leaves nothing; another goes on meanwhile', async () => {
  const hostile = await submitSlow()
  // long enough for the other one on a busy machine
  const ending = job(hostile, 10_000)
  await expect.poll(async () => (await stateOf(hostile)).status, { timeout: 8000 }).toBe('scoring')
  const honest = await submitQuick()
  await job(honest, 60_000)
  expect(await stateOf(honest)).toMatchObject({ status: 'scored' })
  expect(await stateOf(hostile)).toMatchObject({ status: 'scoring' })
  await ending
  expect(await stateOf(hostile)).toMatchObject({
    status: 'failed',
    stage: null,
    failure: /^Scoring was ended after 10 seconds, .* did not count against your quota\.$/,
  })
  expect(await usedOf('slow')).toBe(0)
  expect(await database.web.db.select().from(scorings).where(eq(scorings.submissionId, hostile))).toEqual([])
  const answers = await database.web.db.select({ id: extractedAnswers.scoringId }).from(extractedAnswers)
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
})

test('after one was ended the next is scored, by a new thread', async () => {
  const id = await submitQuick()
  await job(id, 60_000)
  expect(await stateOf(id)).toMatchObject({ status: 'scored' })
})

test('asked to stop, a scoring that hears nothing is ended within seconds and held against nobody', async () => {
  const hostile = await submitSlow()
  const stop = new AbortController()
  const stopped = job(hostile, 60_000, stop.signal).catch((error: unknown) => error)
  await expect.poll(async () => (await stateOf(hostile)).stage, { timeout: 20_000 }).toBe('scoring')
  const askedAt = performance.now()
  stop.abort()
  expect(await stopped).toBeInstanceOf(Error)
  expect(await stopped).not.toBeInstanceOf(DomainError)
  expect(performance.now() - askedAt).toBeLessThan(6000)
  expect(await stateOf(hostile)).toMatchObject({ status: 'scoring' })
})
