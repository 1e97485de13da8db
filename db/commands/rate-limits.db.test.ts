import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { takeFromLimit } from './rate-limits'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

const limit = { name: 'tries', most: 5, windowSeconds: 1_000_000_000 }
const take = (key: string) => takeFromLimit(database.web.db, limit, key)

test('of forty requests at once exactly as many pass as the limit says', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => take('parallel')))
  expect(answers.filter((answer) => answer === null)).toHaveLength(5)
})

test('a refusal names the seconds until the window ends, and others are not counted with it', async () => {
  for (let i = 0; i < 5; i++) expect(await take('one')).toBeNull()
  const wait = await take('one')
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(1_000_000_000)
  expect(await take('two')).toBeNull()
})

test('several uses at once count together, or not at all', async () => {
  const takeMany = (uses: number) => takeFromLimit(database.web.db, limit, 'many', uses)
  expect(await takeMany(6)).not.toBeNull()
  expect(await takeMany(3)).toBeNull()
  expect(await takeMany(3)).not.toBeNull()
  expect(await takeMany(2)).toBeNull()
  expect(await takeMany(1)).not.toBeNull()
})

test('a new window starts from nothing', async () => {
  for (let i = 0; i < 6; i++) await take('again')
  await database.owner
    .sql`update rate_limits set window_start = window_start - interval '32 years' where key = 'again'`
  expect(await take('again')).toBeNull()
})
