import { afterAll, beforeAll, expect, test } from 'vitest'
import { addTestBenchmark, addTestSystem, submitTestAnswers, testAnswers } from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { instanceResults } from './instance-results'

let database: TestDatabase
let versionId: string
let submissionId: string

beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db)
  const systemId = await addTestSystem(database.owner.db, 'system')
  submissionId = await submitTestAnswers(database.web.db, {
    versionId,
    systemId,
    answers: testAnswers(40, 1),
  })
})
afterAll(() => database.drop())

async function found(search: string, showsQuestions: boolean): Promise<string[]> {
  const source = {
    submissionId,
    versionId,
    instanceCount: 40,
    scoring: null,
    showsGold: false,
    showsQuestions,
  }
  const { rows } = await instanceResults(database.web.db, source, { outcome: null, slice: null, search }, 1)
  return rows.map(({ externalId }) => externalId)
}

test('a search looks at ids and, where the licence lets them be shown, at questions', async () => {
  expect(await found('Question 17?', true)).toEqual(['q17'])
  expect(await found('q17', true)).toEqual(['q17'])
})

test('a search does not tell the words of questions that may not be shown', async () => {
  expect(await found('Question 17?', false)).toEqual([])
  expect(await found('q17', false)).toEqual(['q17'])
})
