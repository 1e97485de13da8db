import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptSubmission } from '@/db/commands/accept-submission'
import { publishSubmission, withdrawSubmission } from '@/db/commands/submissions'
import { createSystem } from '@/db/commands/systems'
import { boardRows, comparisons, scorings } from '@/db/schema/scores'
import { addTestBenchmark, testAnswer, testInstances } from '@/db/testing/scoring-fixture'
import { addUser, requestFor } from '@/db/testing/submitters'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { ContentHash } from '@/lib/benchmarks/content-hash'
import { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { testFacts } from '@/lib/scores/testing'
import { chunks } from '@/lib/submissions/testing'
import { SystemInput } from '@/lib/systems/system'
import { scoreLocally } from '../rounds/score-locally'
import { processQueue } from './process-queue'

const COUNT = 200
const facts = { slug: 'journey', slices: [{ id: 'subject', title: 'Subject' }] }

let database: TestDatabase
let user: CurrentUser
beforeAll(async () => {
  database = await createTestDatabase()
  user = await addUser(database)
  await addTestBenchmark(database.owner.db, { count: COUNT, ...facts })
  const system = (input: object) => createSystem(database.web.db, SystemInput.parse(input), user)
  await system({ slug: 'base-7b', name: 'Base 7B', kind: 'base' })
  await system({ slug: 'med-7b', name: 'Med 7B', kind: 'medical', baseSystem: 'base-7b' })
})
afterAll(() => database.drop())

const fileOf = (accuracy: number, seed: number): string =>
  Array.from({ length: COUNT }, (_, i) =>
    JSON.stringify({ id: `q${i}`, prediction: `The answer is ${testAnswer(i, accuracy, seed)}.` }),
  ).join('\n')

async function submit(system: string, file: string): Promise<string> {
  const request = { ...requestFor('journey', system), submitter: user }
  const result = await acceptSubmission(database.web, request, chunks(file, 4000))
  if (!result.accepted) throw new Error(JSON.stringify(result.report.issues))
  return result.id
}

test('a model and its base: accepted, scored, compared, published, ranked, withdrawn', async () => {
  const base = await submit('base-7b', fileOf(0.4, 1))
  const med = await submit('med-7b', fileOf(0.8, 2))
  await processQueue(database.workerUrl, { until: 'empty' })

  const compared = () => database.web.db.select().from(comparisons).where(eq(comparisons.submissionId, med))
  expect(await compared()).toMatchObject([
    { againstSubmissionId: base, relation: 'base', verdict: 'better', n: COUNT },
  ])
  const board = () => database.web.db.select().from(boardRows).orderBy(boardRows.rank)
  expect(await board()).toEqual([])

  for (const id of [base, med]) await publishSubmission(database.web.db, id, user, { anonymousUntil: null })
  await processQueue(database.workerUrl, { until: 'empty' })
  expect(await board()).toMatchObject([
    { submissionId: med, rank: 1, rankLow: 1, rankHigh: 1, entrants: 2 },
    { submissionId: base, rank: 2, rankLow: 2, rankHigh: 2, entrants: 2 },
  ])
  expect(await compared()).toMatchObject([{ againstSubmissionId: base }])

  await withdrawSubmission(database.web.db, base, user, 'wrong weights')
  await processQueue(database.workerUrl, { until: 'empty' })
  expect(await board()).toMatchObject([{ submissionId: med, rank: 1, entrants: 1 }])
  expect(await compared()).toEqual([])
})

test('the receipt of a file scored offline is the one the platform gives it', async () => {
  const file = fileOf(0.6, 3)
  const id = await submit('med-7b', file)
  await processQueue(database.workerUrl, { until: 'empty' })
  const [entry] = await database.web.db.select().from(scorings).where(eq(scorings.submissionId, id))

  const instances = [...testInstances(COUNT)]
  const descriptor = BenchmarkDescriptor.parse(testFacts(facts))
  const hash = new ContentHash(descriptor)
  for (const instance of instances) hash.add(instance)
  const offline = await scoreLocally(
    { descriptor, instances, contentHash: hash.digest() },
    chunks(file, 4000),
    { extraction: null, metrics: null },
  )
  expect(offline).toMatchObject({ ok: true, receipt: entry!.receipt, signature: entry!.signature })
})
