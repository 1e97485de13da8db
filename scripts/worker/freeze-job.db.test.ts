import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeStudy, reopenStudy } from '@/db/commands/studies-close'
import { launchStudy } from '@/db/commands/studies-launch'
import { studyResults } from '@/db/schema/study-results'
import { designStudy } from '@/db/testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { processQueue } from './process-queue'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('the worker freezes the results of a study that was closed, and of none that was opened again', async () => {
  const { db } = database.web
  const [kept, reopened] = [await designStudy(db, {}), await designStudy(db, {})]
  for (const { studyId, organiserId } of [kept, reopened]) {
    await launchStudy(db, studyId, organiserId, new Date())
    await closeStudy(db, studyId, { actorId: organiserId, reason: 'Everything is rated.' })
  }
  await reopenStudy(db, reopened.studyId, { endsAt: null, timeZone: 'UTC' }, reopened.organiserId, new Date())
  await processQueue(database.workerUrl, { until: 'empty' })
  const frozen = (studyId: string) => db.select().from(studyResults).where(eq(studyResults.studyId, studyId))
  expect(await frozen(kept.studyId)).toMatchObject([{ version: 1, reason: 'Everything is rated.' }])
  expect(await frozen(reopened.studyId)).toEqual([])
})
