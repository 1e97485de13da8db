import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { readHealth } from './health'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

test('the web role reads migrations, queue and worker without seeing a job', async () => {
  const journal = JSON.parse(
    readFileSync(new URL('../migrations/meta/_journal.json', import.meta.url), 'utf8'),
  ) as {
    entries: { when: number }[]
  }
  const newest = Math.max(...journal.entries.map(({ when }) => when))
  expect(await readHealth(database.web.db)).toEqual({
    migratedTo: newest,
    jobs: { waiting: 0, failed: 0, oldestWaitSeconds: null },
    workerSeenSecondsAgo: null,
  })

  await database.web.sql`select enqueue('send-mails', '{}'::json, 'a')`
  await database.web.sql`select enqueue('send-mails', '{}'::json, 'b')`
  await database.owner.sql`
    update graphile_worker._private_jobs set attempts = max_attempts where key = 'b'`
  await database.owner.sql`
    update graphile_worker._private_jobs set run_at = now() - interval '90 seconds' where key = 'a'`
  await database.worker.sql`
    insert into worker_processes (id, worker_ids, seen_at)
    values (gen_random_uuid(), '{}', now() - interval '7 seconds')`
  const { jobs, workerSeenSecondsAgo } = await readHealth(database.web.db)
  expect(jobs).toMatchObject({ waiting: 1, failed: 1 })
  expect(jobs.oldestWaitSeconds).toBeCloseTo(90, 0)
  expect(workerSeenSecondsAgo).toBeCloseTo(7, 0)
})
