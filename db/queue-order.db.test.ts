import { afterAll, beforeAll, expect, test } from 'vitest'
import { users } from './schema/accounts'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from './testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('who has many submissions waiting waits behind those who have few', async () => {
  const { db } = database.web
  const versionId = await addTestBenchmark(database.owner.db)
  const systemId = await addTestSystem(db, 'model')
  const [many, few] = await Promise.all(
    ['many', 'few'].map(async (name) => {
      const [user] = await db
        .insert(users)
        .values({ email: `${name}@example.org` })
        .returning({ id: users.id })
      return user!.id
    }),
  )
  for (const submittedBy of [many!, many!, many!, few!])
    await submitTestAnswers(db, { versionId, systemId, answers: testAnswers(40, 0.5), submittedBy })
  const jobs = await database.owner.sql<{ priority: number; submitter: string }[]>`
    select job.priority, submissions.submitted_by as submitter
    from graphile_worker._private_jobs job
    join submissions on submissions.id::text = job.payload ->> 'submissionId' order by job.id`
  expect(jobs.map(({ priority, submitter }) => [submitter, priority])).toEqual([
    [many, 0],
    [many, 1],
    [many, 2],
    [few, 0],
  ])
})
