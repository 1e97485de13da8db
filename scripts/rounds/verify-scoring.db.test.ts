import { afterAll, beforeAll, expect, test } from 'vitest'
import { scoreSubmission } from '@/db/commands/score-submission'
import { scoringIdsByReceipt, scoringIdsOf, storedScoring } from '@/db/queries/stored-scoring'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { verifyScoring } from './verify-scoring'

let database: TestDatabase
let versionId: string
let systemId: string
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db, {
    count: 60,
    metrics: ['accuracy', 'answered-precision'],
  })
  systemId = await addTestSystem(database.web.db, 'model')
})
afterAll(() => database.drop())

async function scored(seed: number): Promise<string> {
  const answers = testAnswers(55, 0.6, seed)
  const id = await submitTestAnswers(database.web.db, { versionId, systemId, answers })
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  return id
}
async function verified(submissionId: string) {
  const [entry] = await scoringIdsOf(database.worker.db, submissionId)
  const stored = await storedScoring(database.worker.db, entry!.id)
  return verifyScoring(database.worker.db, stored!, 1)
}

test('what was scored is computed again, equal to the last bit', async () => {
  const id = await scored(1)
  expect(await verified(id)).toMatchObject({ isEqual: true, differences: [], obstacle: null })
})

test('a value tampered with in the database is found', async () => {
  const id = await scored(2)
  await database.owner.sql`
    update scores set value = 0.99 where metric = 'accuracy' and slice_value = ''
    and scoring_id in (select id from scorings where submission_id = ${id})`
  const { isEqual, differences } = await verified(id)
  expect(isEqual).toBe(false)
  expect(differences).toContain('the stored receipt is not that of the stored values')
  expect(differences.join('\n')).toMatch(/accuracy, value: stored 0\.99, computed 0\./)
})

test('a single byte of a statistic, a replicate, a prediction or a gold answer is found', async () => {
  const id = await scored(3)
  const { sql } = database.owner
  await sql`
    update statistic_columns set packed = set_byte(packed, 4, 1 - get_byte(packed, 4))
    where column_index = 0 and scoring_id in (select id from scorings where submission_id = ${id})`
  expect((await verified(id)).differences).toEqual([
    'statistic "correct": 1 of 60 differ, the first at position 4',
  ])

  const other = await scored(4)
  await sql`
    update replicate_vectors set packed = set_byte(packed, 800, (get_byte(packed, 800) + 1) % 256)
    where metric = 'accuracy' and scoring_id in (select id from scorings where submission_id = ${other})`
  expect((await verified(other)).differences).toEqual([
    'replicates of accuracy: 1 of 10000 differ, the first at position 100',
  ])

  const third = await scored(5)
  await sql`delete from predictions where submission_id = ${third} and position = 0`
  expect((await verified(third)).isEqual).toBe(false)
})

test('a receipt is found by its beginning', async () => {
  const id = await scored(6)
  const [entry] = await scoringIdsOf(database.worker.db, id)
  const { receipt } = (await storedScoring(database.worker.db, entry!.id))!
  expect(await scoringIdsByReceipt(database.worker.db, receipt.slice(0, 12))).toEqual([entry])
})

test('an entry of another scorer says so instead of differing', async () => {
  const id = await scored(7)
  await database.owner.sql`
    update scorings set signature = jsonb_set(signature, '{scorer}', '"0.1.0"') where submission_id = ${id}`
  expect(await verified(id)).toMatchObject({ isEqual: false, obstacle: /version 0\.1\.0 of the scorer/ })
})
