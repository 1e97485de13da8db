import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bestComparisons, comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { refreshBoard } from './boards'
import { scoreSubmission } from './score-submission'

const COUNT = 200

let database: TestDatabase
let versionId: string
let base: string
let tuned: string
beforeEach(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db, { count: COUNT })
  base = await addTestSystem(database.web.db, 'base')
  tuned = await addTestSystem(database.web.db, 'tuned', { kind: 'medical', baseSystemId: base })
})
afterEach(() => database.drop())

interface Published {
  systemId: string
  accuracy: number
  shots: number
  seed?: number
  anonymousUntil?: Date
}

async function published({ systemId, accuracy, shots, seed, anonymousUntil }: Published): Promise<string> {
  const answers = testAnswers(COUNT, accuracy, seed)
  const id = await submitTestAnswers(database.web.db, { versionId, systemId, answers, setting: { shots } })
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  await publishTestSubmission(database.web.db, id, anonymousUntil ?? null)
  return id
}
const refresh = (now?: Date) => database.worker.db.transaction((tx) => refreshBoard(tx, versionId, now))
const best = () => database.web.db.select().from(bestComparisons)

test('the best submission of each side is held against the other, whatever the settings', async () => {
  const zeroShot = await published({ systemId: tuned, accuracy: 0.5, shots: 0 })
  const fiveShot = await published({ systemId: tuned, accuracy: 0.9, shots: 5 })
  const baseZeroShot = await published({ systemId: base, accuracy: 0.7, shots: 0, seed: 1 })
  await published({ systemId: base, accuracy: 0.4, shots: 5, seed: 1 })
  await refresh()
  expect(await best()).toMatchObject([
    {
      submissionId: fiveShot,
      againstSubmissionId: baseZeroShot,
      relation: 'base',
      metric: 'accuracy',
      n: COUNT,
      settingMismatches: ['examples: 5-shot against zero-shot'],
    },
  ])
  const [row] = await best()
  expect(row!.difference).toBeCloseTo((row!.onlyThis! - row!.onlyOther!) / COUNT, 12)

  // the closest in setting stay what they were
  const alike = await database.web.db.select().from(comparisons).where(eq(comparisons.submissionId, zeroShot))
  expect(alike).toMatchObject([{ againstSubmissionId: baseZeroShot, settingMismatches: [] }])
})

test('a better submission takes the place, and gives it back when it is withdrawn', async () => {
  const first = await published({ systemId: tuned, accuracy: 0.6, shots: 0 })
  await published({ systemId: base, accuracy: 0.5, shots: 0, seed: 1 })
  await refresh()
  const [before] = await best()
  const second = await published({ systemId: tuned, accuracy: 0.8, shots: 5 })
  await refresh()
  expect(await best()).toMatchObject([{ submissionId: second }])
  await database.web.db
    .update(submissions)
    .set({ withdrawnAt: new Date(), withdrawnReason: 'wrong prompt' })
    .where(eq(submissions.id, second))
  await refresh()
  const [after, ...others] = await best()
  expect(others).toEqual([])
  const { computedAt: _then, ...rest } = before!
  expect(after).toMatchObject({ ...rest, submissionId: first })
})

test('an anonymous submission is nobody’s best until its date', async () => {
  const until = new Date(Date.now() + 3_600_000)
  const named = await published({ systemId: tuned, accuracy: 0.5, shots: 0 })
  const hidden = await published({ systemId: tuned, accuracy: 0.9, shots: 0, anonymousUntil: until })
  await published({ systemId: base, accuracy: 0.7, shots: 0, seed: 1 })
  await refresh()
  expect(await best()).toMatchObject([{ submissionId: named }])
  await refresh(new Date(until.getTime() + 1))
  expect(await best()).toMatchObject([{ submissionId: hidden }])
})
