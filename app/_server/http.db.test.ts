import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApiToken, revokeApiToken } from '@/db/commands/api-tokens'
import { startSession } from '@/db/commands/sessions'
import { makePerson } from '@/db/testing/people'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { newApiToken } from '@/lib/accounts/api-token'

vi.mock('server-only', () => ({}))
const requestHeaders = new Headers()
vi.mock('next/headers', () => ({ headers: async () => requestHeaders }))

let database: TestDatabase
let http: typeof import('./http')
let limits: typeof import('./limits')
let errors: typeof import('@/lib/errors')
let ana: Awaited<ReturnType<typeof makePerson>>
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', 'https://rounds.example.org')
  vi.stubEnv('AUTH_SECRET', 'a secret of a test, longer than 32 characters')
  vi.stubEnv('ROUNDS_RELAX_LIMITS', '')
  vi.stubEnv('LOG_LEVEL', 'error')
  // the environment is read once, when modules are loaded: load them anew
  vi.resetModules()
  http = await import('./http')
  limits = await import('./limits')
  errors = await import('@/lib/errors')
  ana = await makePerson(database.owner.db)
  cookie = `__Secure-rounds.session=${(await startSession(database.web.db, ana.id)).token}`
})
afterAll(async () => {
  const { webConnection } = await import('./database')
  await webConnection().close()
  await database.drop()
})

const request = (headers: Record<string, string>, method = 'GET') =>
  new Request('http://localhost:3000/api/v1/submissions', { method, headers })
const asks = (headers: Record<string, string>, method?: string) =>
  http.requestUser(request(headers, method), 'submissions:write')

test('a session cookie counts for reading, and for writing only from our own pages', async () => {
  expect((await asks({ cookie })).id).toBe(ana.id)
  expect((await asks({ cookie, 'sec-fetch-site': 'same-origin' }, 'POST')).id).toBe(ana.id)
  expect((await asks({ cookie, origin: 'https://rounds.example.org' }, 'POST')).id).toBe(ana.id)
  const elsewheres: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://rounds.example.org' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ]
  for (const elsewhere of elsewheres) {
    await expect(asks({ cookie, ...elsewhere }, 'POST')).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('a cookie of the unencrypted name is not believed on an encrypted site', async () => {
  const planted = cookie.replace('__Secure-', '')
  await expect(asks({ cookie: planted })).rejects.toMatchObject({ code: 'unauthenticated' })
})

test('a token needs no cookie and no origin, but the scope', async () => {
  const { secret, id } = await createApiToken(database.web.db, ana.id, {
    name: 'reads',
    scopes: ['submissions:read'],
    days: 30,
  })
  const bearer = { authorization: `Bearer ${secret}` }
  expect((await http.requestUser(request(bearer, 'POST'), 'submissions:read')).id).toBe(ana.id)
  await expect(asks(bearer, 'POST')).rejects.toMatchObject({ code: 'forbidden' })
  await revokeApiToken(database.web.db, ana.id, id)
  await expect(http.requestUser(request(bearer), 'submissions:read')).rejects.toMatchObject({
    code: 'unauthenticated',
  })
})

test('a wrong token is refused even beside a good cookie', async () => {
  for (const secret of ['rounds_x', newApiToken()]) {
    await expect(asks({ cookie, authorization: `Bearer ${secret}` })).rejects.toMatchObject({
      code: 'unauthenticated',
    })
  }
})

test('a refusal becomes problem JSON with its status and field', async () => {
  const refused = await http.respond(() => {
    throw new errors.DomainError('conflict', 'Taken.', { field: 'name' })
  })
  expect(refused.status).toBe(409)
  expect(refused.headers.get('content-type')).toBe('application/problem+json')
  expect(await refused.json()).toEqual({ status: 409, title: 'conflict', detail: 'Taken.', field: 'name' })
  const unknown = await http.respond(() => asks({}))
  expect(unknown.status).toBe(401)
  expect(unknown.headers.get('www-authenticate')).toMatch(/^Bearer/)
})

test('a bug is a 500 without its text', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const answer = await http.respond(() => {
    throw new Error('password is hunter2')
  })
  expect(write).toHaveBeenCalledOnce()
  write.mockRestore()
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('hunter2')
})

test('a value is JSON that nobody stores, unless the handler says otherwise', async () => {
  const plain = await http.respond(() => ({ a: 1 }))
  expect([plain.status, plain.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  const open = await http.respond(() => [1], { status: 201, headers: { 'cache-control': 'public' } })
  expect([open.status, open.headers.get('cache-control'), await open.json()]).toEqual([201, 'public', [1]])
})

test('five sign-in mails go to an address in a quarter of an hour, from wherever they are asked for', async () => {
  for (let attempt = 0; attempt < 5; attempt++) {
    requestHeaders.set('x-forwarded-for', `198.51.100.${attempt}`)
    await limits.limitSignIn('flooded@example.org')
  }
  const answer = await http.respond(() => limits.limitSignIn('flooded@example.org'))
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(((await answer.json()) as { detail: string }).detail).toMatch(
    /^Too many sign-in mails to this address/,
  )
  await limits.limitSignIn('calm@example.org')
})

test('one network asks forty times, whatever addresses it names; the table holds none of them', async () => {
  requestHeaders.set('x-forwarded-for', '203.0.113.7')
  const tries = await Promise.allSettled(
    Array.from({ length: 45 }, (_, i) => limits.limitSignIn(`victim${i}@example.org`)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
  const keys = await database.owner.sql`select key from rate_limits`
  expect(JSON.stringify(keys)).not.toMatch(/203\.0\.113|example\.org/)
})

test('sixty uploads an hour, counted by person', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 70 }, () => limits.limitUpload(ana.id)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(60)
  await limits.limitUpload((await makePerson(database.owner.db)).id)
})
