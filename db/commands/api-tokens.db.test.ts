import { afterAll, beforeAll, expect, test } from 'vitest'
import { looksLikeApiToken } from '@/lib/accounts/api-token'
import { secretHash } from '@/lib/accounts/secret-hash'
import { apiTokensOf } from '../queries/api-tokens'
import { userOfToken } from '../queries/current-user'
import { makePerson } from '../testing/people'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { createApiToken, noteTokenUse, revokeApiToken } from './api-tokens'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

const input = { name: 'cluster', scopes: ['submissions:write' as const], days: 30 as const }
const holder = (secret: string) => userOfToken(database.web.db, secretHash(secret))

test('a token names its holder and scopes, and the database holds no trace of its secret', async () => {
  const ana = await makePerson(database.owner.db)
  const { secret } = await createApiToken(database.web.db, ana.id, input)
  expect(looksLikeApiToken(secret)).toBe(true)
  expect(await holder(secret)).toMatchObject({ user: { id: ana.id }, scopes: ['submissions:write'] })
  const [row] = await database.owner
    .sql`select api_tokens::text as stored from api_tokens where user_id = ${ana.id}`
  expect(row?.stored).not.toContain(secret.slice(12))
})

test('an unknown, an expired and a revoked token name nobody', async () => {
  const ana = await makePerson(database.owner.db)
  const expired = await createApiToken(database.web.db, ana.id, input)
  const revoked = await createApiToken(database.web.db, ana.id, input)
  await database.owner.sql`update api_tokens set expires_at = now() where id = ${expired.id}`
  await revokeApiToken(database.web.db, ana.id, revoked.id)
  expect(await holder('rounds_unknown')).toBeNull()
  expect(await holder(expired.secret)).toBeNull()
  expect(await holder(revoked.secret)).toBeNull()
  expect((await apiTokensOf(database.web.db, ana.id)).map(({ isLive }) => isLive)).toEqual([false, false])
})

test('nobody revokes the token of another', async () => {
  const [ana, ben] = [await makePerson(database.owner.db), await makePerson(database.owner.db)]
  const { id, secret } = await createApiToken(database.web.db, ana.id, input)
  await expect(revokeApiToken(database.web.db, ben.id, id)).rejects.toThrow('no such token')
  expect(await holder(secret)).not.toBeNull()
})

test('the last use is kept to the minute', async () => {
  const ana = await makePerson(database.owner.db)
  const { id } = await createApiToken(database.web.db, ana.id, input)
  await noteTokenUse(database.web.db, id)
  const lastUse = async () => (await apiTokensOf(database.web.db, ana.id))[0]?.lastUsedAt?.valueOf()
  const first = await lastUse()
  expect(first).toBeDefined()
  await noteTokenUse(database.web.db, id)
  expect(await lastUse()).toBe(first)
})

test('of sixty tokens asked for at once fifty are made', async () => {
  const ana = await makePerson(database.owner.db)
  const made = await Promise.allSettled(
    Array.from({ length: 60 }, () => createApiToken(database.web.db, ana.id, input)),
  )
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
})
