import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { limits } from '@/lib/accounts/limits'
import { renderingRefusal } from './rendering-limit'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const settings = {
  AUTH_SECRET: 'a secret of a test, longer than 32 characters',
  ROUNDS_RELAX_LIMITS: undefined,
  ROUNDS_TRUSTED_PROXIES: 0,
}
const ask = (remoteAddress: string, headers = {}, rest = {}) =>
  renderingRefusal(database.web.db, { socket: { remoteAddress } as never, headers }, { ...settings, ...rest })

test('of a crowd from one network as many renderings pass as there may be, and the rest hear when', async () => {
  const answers = await Promise.all(
    Array.from({ length: limits.rendering.most + 10 }, (_, i) =>
      ask(`2001:db8:1:2::${(i + 1).toString(16)}`),
    ),
  )
  const refused = answers.filter((answer) => answer !== null)
  expect(refused).toHaveLength(10)
  expect(await ask('2001:db8:1:3::1')).toBeNull()
  expect(await ask('192.0.2.1', { 'x-forwarded-for': '2001:db8:1:2::1' })).toBeNull()
  for (const refusal of refused) {
    expect(refusal.retryAfterSeconds).toBeGreaterThan(0)
    expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(limits.rendering.windowSeconds)
  }
  const [counter] = await database.owner.sql`select key from rate_limits limit 1`
  expect(counter?.key).toMatch(/^rendering:[\w-]{32}$/)
})

test('where limits are relaxed nothing is counted', async () => {
  await database.owner.sql`delete from rate_limits`
  expect(await ask('192.0.2.1', {}, { ROUNDS_RELAX_LIMITS: '1' })).toBeNull()
  expect(await database.owner.sql`select 1 from rate_limits`).toEqual([])
})
