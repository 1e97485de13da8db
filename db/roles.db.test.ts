import { afterAll, beforeAll, expect, test } from 'vitest'
import { rolePassword } from './roles'
import { createTestDatabase, type TestDatabase } from './testing/test-database'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('the web role cannot read gold', async () => {
  await expect(database.web.sql`select * from gold.answers`).rejects.toThrow(
    /permission denied for schema gold/,
  )
})

test('the worker role can read gold and cannot change it', async () => {
  expect(await database.worker.sql`select * from gold.answers`).toEqual([])
  await expect(database.worker.sql`delete from gold.answers`).rejects.toThrow(/permission denied/)
})

test('nobody but the owner changes or deletes an entry of the score ledger', async () => {
  for (const connection of [database.web, database.worker]) {
    await expect(connection.sql`update scores set value = 1`).rejects.toThrow(/permission denied/)
    await expect(connection.sql`delete from scorings`).rejects.toThrow(/permission denied/)
  }
})

test('the web role cannot write scores, boards or benchmark versions', async () => {
  await expect(database.web.sql`insert into board_rows default values`).rejects.toThrow(/permission denied/)
  await expect(database.web.sql`insert into scorings default values`).rejects.toThrow(/permission denied/)
  await expect(database.web.sql`update benchmark_versions set instance_count = 1`).rejects.toThrow(
    /permission denied/,
  )
})

test('the web role enqueues known jobs only, and cannot touch the queue itself', async () => {
  await database.web.sql`select enqueue('score-submission', '{"submissionId": "x"}'::json, 'key')`
  await database.web.sql`select enqueue('score-submission', '{"submissionId": "x"}'::json, 'key')`
  const jobs = await database.worker.sql`select 1 from graphile_worker._private_jobs`
  expect(jobs).toHaveLength(1)
  await expect(database.web.sql`select enqueue('anything', '{}'::json, null)`).rejects.toThrow(/unknown task/)
  await expect(database.web.sql`select * from graphile_worker._private_jobs`).rejects.toThrow(
    /permission denied/,
  )
})

test('passwords of the roles are never derived from what everybody knows', () => {
  const url = 'postgresql://owner@db.example/rounds'
  expect(() => rolePassword(url, 'rounds_web', '')).toThrow('AUTH_SECRET')
  expect(rolePassword(url, 'rounds_web', 'one')).not.toBe(rolePassword(url, 'rounds_web', 'another'))
  expect(rolePassword(url, 'rounds_web', 'one')).not.toBe(rolePassword(url, 'rounds_worker', 'one'))
})
