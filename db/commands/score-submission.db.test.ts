import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wilson } from '@/lib/statistics/intervals/wilson'
import { replicateVector, statisticColumn } from '../queries/statistic-columns'
import { extractedAnswers, scores, scorings } from '../schema/scores'
import { submissionEvents, submissions } from '../schema/submissions'
import { addTestBenchmark, addTestSystem, submitTestAnswers } from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { scoreSubmission } from './score-submission'

let database: TestDatabase
let versionId: string
let systemId: string
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db, { metrics: ['accuracy', 'answered-precision'] })
  systemId = await addTestSystem(database.web.db, 'tiny')
})
afterAll(() => database.drop())

const options = { threads: 1 }
const submit = (answers: Map<number, unknown>, extraction = 'automatic') =>
  submitTestAnswers(database.web.db, { versionId, systemId, answers, extraction })
const ledger = (submissionId: string) =>
  database.web.db.select().from(scorings).where(eq(scorings.submissionId, submissionId))

/** Of 40 questions: 0 to 19 right, 20 to 29 wrong, 30 to 34 unreadable, 35 to 39 missing. */
function someAnswers(): Map<number, unknown> {
  const answers = new Map<number, unknown>()
  for (let i = 0; i < 35; i++)
    answers.set(i, i < 20 ? `(${'ABCD'[i % 4]})` : i < 30 ? 'ABCD'[(i + 1) % 4] : 'no idea')
  return answers
}

test('into the ledger go values, intervals, slices, statistics, answers, status and trace', async () => {
  const id = await submit(someAnswers())
  expect(await scoreSubmission(database.worker.db, id, options)).toBe('scored')

  const [submission] = await database.web.db.select().from(submissions).where(eq(submissions.id, id))
  expect(submission).toMatchObject({ status: 'scored', stage: null, failure: null })
  const [entry] = await ledger(id)
  expect(entry).toMatchObject({ sequence: 1, reason: 'first scoring', instanceCount: 40, answeredCount: 30 })
  expect(entry!.receipt).toMatch(/^[0-9a-f]{64}$/)
  expect(entry!.layout.at(-1)).toBe('predicted')

  const values = await database.web.db.select().from(scores).where(eq(scores.scoringId, entry!.id))
  const value = (metric: string, slice = '') =>
    values.find((row) => row.metric === metric && row.sliceValue === slice)
  const interval = wilson(20, 40)!
  expect(value('accuracy')).toMatchObject({
    isPrimary: true,
    value: 0.5,
    low: interval.low,
    high: interval.high,
    intervalMethod: 'Wilson',
    n: 40,
  })
  expect(value('answered-precision')).toMatchObject({
    isPrimary: false,
    value: 20 / 30,
    intervalMethod: 'bootstrap percentile',
  })
  // subjects take turns by ten: 0–9 and 20–29 are anatomy
  expect(value('accuracy', 'anatomy')).toMatchObject({ sliceDimension: 'subject', value: 10 / 20, n: 20 })

  const replicates = await replicateVector(database.web.db, entry!.id, 'accuracy')
  expect(replicates).toHaveLength(10_000)
  const correct = await statisticColumn(database.web.db, entry!, 'correct')
  expect(Array.from(correct!)).toEqual(Array.from({ length: 40 }, (_, i) => (i < 20 ? 1 : 0)))
  const predicted = await statisticColumn(database.web.db, entry!, 'predicted')
  expect(Array.from(predicted!).filter((one) => one === 1)).toHaveLength(35)

  const [chunk] = await database.web.db
    .select()
    .from(extractedAnswers)
    .where(eq(extractedAnswers.scoringId, entry!.id))
  expect(chunk!.answers).toHaveLength(40)
  expect([chunk!.answers[1], chunk!.answers[30], chunk!.answers[39]]).toEqual(['B', null, null])
  const events = await database.web.db
    .select()
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, id))
  expect(events.map(({ kind }) => kind)).toEqual(['accepted', 'scored'])
})

test('raw text that happens to be JSON is read as the text it is', async () => {
  const answers = new Map<number, unknown>([
    [0, '{"step_by_step_thinking": "…", "answer_choice": "A"}'],
    [1, '1'],
    [2, 'null'],
  ])
  const mirage = await submit(answers, 'mirage-strict')
  await scoreSubmission(database.worker.db, mirage, options)
  const [entry] = await ledger(mirage)
  const [chunk] = await database.web.db
    .select()
    .from(extractedAnswers)
    .where(eq(extractedAnswers.scoringId, entry!.id))
  expect(chunk!.answers.slice(0, 3)).toEqual(['A', null, null])
  expect(entry!.answeredCount).toBe(1)
})

test('asked twice, it is scored once', async () => {
  const id = await submit(someAnswers())
  expect(await scoreSubmission(database.worker.db, id, options)).toBe('scored')
  expect(await scoreSubmission(database.worker.db, id, options)).toBe('known')
  expect(await ledger(id)).toHaveLength(1)
})

test('four workers at the same submission write one entry', async () => {
  const id = await submit(someAnswers())
  const outcomes = await Promise.all(
    Array.from({ length: 4 }, () => scoreSubmission(database.worker.db, id, options)),
  )
  expect(outcomes.sort()).toEqual(['known', 'known', 'known', 'scored'])
  expect(await ledger(id)).toHaveLength(1)
  const [submission] = await database.web.db.select().from(submissions).where(eq(submissions.id, id))
  expect(submission).toMatchObject({ status: 'scored', stage: null })
  const events = await database.web.db
    .select()
    .from(submissionEvents)
    .where(eq(submissionEvents.submissionId, id))
  expect(events.filter(({ kind }) => kind === 'scored')).toHaveLength(1)
})

test('the same file under the same rules has the same receipt, whoever submits it', async () => {
  const [first, second] = [await submit(someAnswers()), await submit(someAnswers())]
  for (const id of [first, second]) await scoreSubmission(database.worker.db, id, options)
  const [[a], [b]] = [await ledger(first), await ledger(second)]
  expect(a!.receipt).toBe(b!.receipt)
})

test('a stop is heard before anything is written', async () => {
  const id = await submit(someAnswers())
  const stop = () => {
    throw new Error('stopping')
  }
  await expect(scoreSubmission(database.worker.db, id, { threads: 1, checkpoint: stop })).rejects.toThrow(
    'stopping',
  )
  expect(await ledger(id)).toEqual([])
})

test('a submission that is gone is no error', async () => {
  expect(await scoreSubmission(database.worker.db, '00000000-0000-4000-8000-000000000000', options)).toBe(
    'gone',
  )
})
