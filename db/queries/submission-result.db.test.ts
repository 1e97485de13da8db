import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scoreSubmission } from '../commands/score-submission'
import { submissions } from '../schema/submissions'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { reproductionOf } from './reproduction'
import { submissionResult } from './submission-result'
import { shownScoring } from './submission-scoring'

let database: TestDatabase
let named: string
let anonymous: string
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.web
  const versionId = await addTestBenchmark(database.owner.db)
  const submit = async (slug: string) => {
    const systemId = await addTestSystem(db, slug)
    const id = await submitTestAnswers(db, { versionId, systemId, answers: testAnswers(40, 0.6) })
    await scoreSubmission(database.worker.db, id, { threads: 1 })
    return id
  }
  named = await submit('named')
  anonymous = await submit('secret')
  await publishTestSubmission(db, named)
  await publishTestSubmission(db, anonymous, new Date('2999-01-01'))
})
afterAll(() => database.drop())

/** Everything that pages, the API and downloads make of a submission. */
async function told(id: string, audience: 'public' | 'owner') {
  const { db } = database.web
  const result = (await submissionResult(db, id, { audience, now: new Date() }))!
  return { result, scoring: await shownScoring(db, result), reproduction: await reproductionOf(db, result) }
}

test('nothing of an anonymous submission is equal to what the same file has under a name', async () => {
  const [{ fileHash } = { fileHash: '' }] = await database.web.db
    .select({ fileHash: submissions.fileHash })
    .from(submissions)
    .where(eq(submissions.id, anonymous))
  const open = await told(named, 'public')
  expect(open.result.fileHash).toBe(fileHash)
  expect(open.scoring?.receipt).toMatch(/^[0-9a-f]{64}$/)
  const hidden = await told(anonymous, 'public')
  expect(hidden.result).toMatchObject({ fileHash: null, fileBytes: null, fileName: null, system: null })
  const values = (shown: typeof open) =>
    shown.scoring?.overall.map(({ value, low, high }) => [value, low, high])
  expect(values(hidden)).toEqual(values(open))
  const text = JSON.stringify(hidden)
  expect(text).not.toContain(fileHash)
  expect(text).not.toContain(open.scoring?.receipt)
})

test('whoever it belongs to sees hash and receipt', async () => {
  const own = await told(anonymous, 'owner')
  const open = await told(named, 'public')
  expect(own.result.fileHash).toBe(open.result.fileHash)
  expect(own.scoring?.receipt).toBe(open.scoring?.receipt)
  expect(own.reproduction?.receipt).toBe(open.scoring?.receipt)
})
