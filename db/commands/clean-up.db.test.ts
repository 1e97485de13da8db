import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { refreshBoard } from './boards'
import { cleanUp } from './clean-up'
import { scoreSubmission } from './score-submission'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('what expired goes, what holds stays', async () => {
  const { sql } = database.owner
  const [user] = await sql<{ id: string }[]>`insert into users (name) values ('Ana') returning id`
  for (const [name, when] of [
    ['old', '-25 hours'],
    ['new', '1 day'],
  ] as const) {
    await sql`insert into sessions values (${name}, ${user!.id}, now() + ${when}::interval)`
    await sql`insert into verification_tokens values (${name}, ${name}, now() + ${when}::interval)`
  }
  await sql`insert into rate_limits values ('old', now() - interval '3 days', 1), ('new', now(), 1)`
  await sql`insert into mails (recipient, subject, text, created_at) values
    ('old', '', '', now() - interval '8 days'), ('new', '', '', now())`
  await sql`insert into worker_processes (id, worker_ids, seen_at) values
    (gen_random_uuid(), '{pool-a}', now() - interval '2 minutes'), (gen_random_uuid(), '{pool-b}', now())`
  expect(await cleanUp(database.worker.db)).toEqual({
    sessions: 1,
    tokens: 1,
    mails: 1,
    limits: 1,
    processes: 1,
    givenUp: 0,
    slugs: 0,
    boards: 0,
  })
  expect(await sql`select session_token from sessions`).toMatchObject([{ session_token: 'new' }])
  expect(await sql`select worker_ids from worker_processes`).toMatchObject([{ worker_ids: ['pool-b'] }])
})

test('when anonymity ends, its boards are refreshed once', async () => {
  const versionId = await addTestBenchmark(database.owner.db)
  const systemId = await addTestSystem(database.web.db, 'model')
  const id = await submitTestAnswers(database.web.db, { versionId, systemId, answers: testAnswers(40, 0.5) })
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  await publishTestSubmission(database.web.db, id, new Date(Date.now() + 3_600_000))
  const refresh = () => database.worker.db.transaction((tx) => refreshBoard(tx, versionId))
  await refresh()
  expect(await cleanUp(database.worker.db)).toMatchObject({ boards: 0 })
  // an hour later
  await database.owner.sql`update submissions set anonymous_until = now() - interval '1 second'`
  await database.owner.sql`update board_rows set refreshed_at = now() - interval '1 hour'`
  expect(await cleanUp(database.worker.db)).toMatchObject({ boards: 1 })
  await refresh()
  expect(await cleanUp(database.worker.db)).toMatchObject({ boards: 0 })
})
