import { afterAll, beforeAll, expect, test } from 'vitest'
import { scoreSubmission } from '@/db/commands/score-submission'
import { scoringIdsOf, storedScoring } from '@/db/queries/stored-scoring'
import { latestScoring } from '@/db/queries/submission-scoring'
import { addTestBenchmark, addTestSystem, submitTestAnswers } from '@/db/testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { EncoderSource } from '@/lib/scoring/models/encoder'
import { letterEncoder } from '@/lib/scoring/models/testing'
import { verifyScoring } from '../rounds/verify-scoring'

let database: TestDatabase
let versionId: string
let systemId: string
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db, {
    task: 'free-text',
    params: { bertScore: { model: 'letters', sha256: letterEncoder.sha256 }, meteor: {} },
    metrics: ['bertscore-f1', 'meteor'],
    extraction: ['verbatim'],
    slices: [],
    instances: ['ab', 'ab', 'ab'].map((gold, i) => ({ id: `t${i}`, question: { text: '?' }, gold })),
  })
  systemId = await addTestSystem(database.web.db, 'writer')
})
afterAll(() => database.drop())

const letters: EncoderSource = async ({ model, sha256 }) =>
  model === 'letters' && sha256 === letterEncoder.sha256 ? letterEncoder : null
const submit = () =>
  submitTestAnswers(database.web.db, {
    versionId,
    systemId,
    extraction: 'verbatim',
    answers: new Map([
      [0, 'ab'],
      [1, 'abx'],
    ]),
  })
const score = (id: string, encoders?: EncoderSource) =>
  scoreSubmission(database.worker.db, id, { threads: 1, ...(encoders && { encoders }) })
const values = async (id: string) => {
  const scoring = await latestScoring(database.worker.db, id)
  return new Map(scoring!.overall.map(({ metric, value }) => [metric, value]))
}
async function verified(id: string, encoders?: EncoderSource) {
  const [entry] = await scoringIdsOf(database.worker.db, id)
  const stored = await storedScoring(database.worker.db, entry!.id)
  return verifyScoring(database.worker.db, stored!, 1, encoders)
}

test('with its model the metric has a value and an interval, and the signature the model', async () => {
  const id = await submit()
  expect(await score(id, letters)).toBe('scored')
  const scoring = await latestScoring(database.worker.db, id)
  expect(scoring?.signature.encoder).toEqual({ name: 'letters', sha256: letterEncoder.sha256 })
  expect(scoring?.overall[0]).toMatchObject({ metric: 'bertscore-f1', isPrimary: true, n: 3 })
  expect(scoring?.overall[0]?.value).toBeCloseTo((1 + 0.8) / 3, 12)
  expect(scoring?.overall[0]?.low).toBeLessThan(scoring!.overall[0]!.high!)
  expect(await verified(id, letters)).toMatchObject({ isEqual: true })
})

test('without it the metric is empty, the others are not, and scoring again with it makes a further entry', async () => {
  const id = await submit()
  expect(await score(id)).toBe('scored')
  expect((await values(id)).get('bertscore-f1')).toBeNull()
  expect((await values(id)).get('meteor')).toBeGreaterThan(0)
  // what was scored without a model is computed without, whatever is here
  expect(await verified(id, letters)).toMatchObject({ isEqual: true })
  expect(await score(id)).toBe('known')
  expect(await score(id, letters)).toBe('scored')
  expect((await values(id)).get('bertscore-f1')).toBeCloseTo(0.6, 12)
})

test('a score by a model that is not here cannot be verified here, and says so', async () => {
  const id = await submit()
  await score(id, letters)
  expect(await verified(id)).toMatchObject({
    isEqual: false,
    obstacle: expect.stringContaining('the model letters'),
  })
})
