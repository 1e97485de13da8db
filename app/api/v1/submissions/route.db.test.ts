import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createApiToken } from '@/db/commands/api-tokens'
import { addQuestions, addSystem, addUser } from '@/db/testing/submitters'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { CurrentUser } from '@/lib/accounts/current-user'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

let database: TestDatabase
let submissions: typeof import('./route')
let one: typeof import('./[id]/route')
let systems: typeof import('../systems/route')
let close: () => Promise<void>
let user: CurrentUser
let benchmark: string
let system: string
let token: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', 'https://rounds.example.org')
  vi.stubEnv('LOG_LEVEL', 'error')
  vi.stubEnv('ROUNDS_RELAX_LIMITS', '1')
  vi.resetModules()
  submissions = await import('./route')
  one = await import('./[id]/route')
  systems = await import('../systems/route')
  const { webConnection } = await import('@/app/_server/database')
  const { closeUploads } = await import('@/app/_server/upload-places')
  close = async () => {
    await webConnection().close()
    await closeUploads()
  }
})
afterAll(async () => {
  await close()
  await database.drop()
})
beforeEach(async () => {
  user = await addUser(database)
  system = await addSystem(database, user)
  benchmark = (await addQuestions(database, 3, { quota: { limit: 2, periodHours: 24 } })).slug
  token = await tokenOf(user)
})

const tokenOf = async ({ id }: CurrentUser) =>
  (
    await createApiToken(database.web.db, id, {
      name: 'test',
      scopes: ['submissions:read', 'submissions:write'],
      days: 30,
    })
  ).secret

const file = ['q1', 'q2', 'q3'].map((id) => JSON.stringify({ id, prediction: 'B' })).join('\n')
const bearer = (secret = token) => ({ authorization: `Bearer ${secret}` })

function post(body: string | ReadableStream, headers: Record<string, string> = bearer(), query = '') {
  const url = `https://rounds.example.org/api/v1/submissions?benchmark=${benchmark}&system=${system}${query}`
  const request = { method: 'POST', headers, body, duplex: 'half' }
  return submissions.POST(new Request(url, request as RequestInit))
}

async function stateOf(id: string, headers: Record<string, string>) {
  const request = new Request(`https://rounds.example.org/api/v1/submissions/${id}`, { headers })
  const response = await one.GET(request, { params: Promise.resolve({ id }) })
  return { status: response.status, body: await response.json() }
}

test('201 with the address of the submission; the same key again 200 and the same submission', async () => {
  const headers = { ...bearer(), 'idempotency-key': 'one-and-only' }
  const first = await post(file, headers)
  expect(first.status).toBe(201)
  const { id, url, report } = await first.json()
  expect(first.headers.get('location')).toBe(`/api/v1/submissions/${id}`)
  expect(url).toBe(`https://rounds.example.org/submissions/${id}`)
  expect(report).toMatchObject({ ok: true, answered: 3 })
  const again = await post(file, headers)
  expect([again.status, (await again.json()).id]).toEqual([200, id])
})

test('422 with the report of a file that is not accepted, as problem JSON', async () => {
  const response = await post('{"id": "q1"}')
  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { detail, report } = await response.json()
  expect(detail).toContain('nothing was stored')
  expect(report.issues[0]).toMatchObject({ code: 'missing-prediction', line: 1, field: 'prediction' })
})

test('422 naming the parameter that is wrong, 401 without a token, 413 for too many bytes', async () => {
  expect(await (await post(file, bearer(), '&shots=few')).json()).toMatchObject({
    status: 422,
    field: 'shots',
  })
  expect((await post(file, {})).status).toBe(401)
  expect((await post(file, { ...bearer(), 'content-length': String(2 ** 31) })).status).toBe(413)
})

test('429 with the time of the reset when the quota is used up', async () => {
  await post(file)
  await post(file)
  const refused = await post(file)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await refused.json()).detail).toMatch(/next is possible from \d{4}-\d\d-\d\d 00:00 UTC/)
})

test('the body is taken to its end even where reading stopped early, or it breaks off', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull(controller) {
      if (++pulled > 100) controller.close()
      else controller.enqueue(new TextEncoder().encode('x'.repeat(65_536)))
    },
  })
  expect((await post(endless)).status).toBe(422)
  expect(pulled).toBe(101)

  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new Error('socket hang up'))
    },
  })
  const answer = await post(broken)
  expect((await answer.json()).detail).toContain('Nothing was stored')
})

test('more uploads than there are places, or than a person may have at once, are asked to come back', async () => {
  const others = await Promise.all([1, 2].map(async () => tokenOf(await addUser(database))))
  // they may name the system once it is public
  await database.owner.sql`
    update submissions set status = 'scored', published_at = now() where id = ${(await (await post(file)).json()).id}`
  const hold: (() => void)[] = []
  const slow = () => {
    const ended = new Promise<void>((resolve) => hold.push(resolve))
    return new ReadableStream({
      async pull(controller) {
        await ended
        controller.close()
      },
    })
  }
  const running = [1, 2, 3].map(() => post(slow()))
  const receiving = async () =>
    (
      await database.owner
        .sql`select 1 from pg_stat_activity where datname = current_database() and query like 'copy%'`
    ).length
  await expect.poll(receiving, { timeout: 20_000 }).toBe(3)
  expect((await (await post(file)).json()).detail).toContain('You have 3 uploads running')
  running.push(...[0, 0, 0, 1, 1].map((other) => post(slow(), bearer(others[other]))))
  await expect.poll(receiving, { timeout: 20_000 }).toBe(8)
  expect((await post(file, bearer(others[1]))).status).toBe(503)
  for (const end of hold) end()
  expect(new Set((await Promise.all(running)).map(({ status }) => status))).toEqual(new Set([422]))
  expect((await post(file)).status).toBe(201)
})

test('a submission is told of to those whose work it is, until it is published', async () => {
  const { id } = await (await post(file, bearer(), '&shots=5')).json()
  const own = await stateOf(id, bearer())
  expect(own.body).toMatchObject({
    status: 'queued',
    queuePosition: expect.any(Number),
    system: { slug: system },
    setting: { shots: 5 },
    answered: 3,
    scores: null,
  })
  const stranger = await tokenOf(await addUser(database))
  expect((await stateOf(id, bearer(stranger))).status).toBe(404)
  expect((await stateOf(id, {})).status).toBe(404)
  await database.owner.sql`
    update submissions set status = 'scored', published_at = now(), anonymous_until = now() + interval '1 day'
    where id = ${id}`
  expect(await stateOf(id, {})).toMatchObject({ status: 200, body: { system: null, status: 'scored' } })
  expect((await stateOf(id, bearer())).body.system).toMatchObject({ slug: system })

  const list = new Request('https://rounds.example.org/api/v1/submissions?limit=10', { headers: bearer() })
  expect(await (await submissions.GET(list)).json()).toMatchObject({ total: 1, submissions: [{ id }] })
})

test('a system is added with 201, a wrong field is named with 422, a taken name with 409', async () => {
  const add = (body: unknown) =>
    systems.POST(
      new Request('https://rounds.example.org/api/v1/systems', {
        method: 'POST',
        headers: bearer(),
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    )
  const entry = { slug: 'new-one', name: 'New one', kind: 'medical', baseSystem: system }
  const added = await add(entry)
  expect([added.status, await added.json()]).toEqual([201, { slug: 'new-one' }])
  expect((await add(entry)).status).toBe(409)
  // PostgreSQL refuses both characters; the second turns the rest of a page's line round
  for (const name of ['a\0b', 'a\ud800b', 'a\u202eb'])
    expect((await add({ ...entry, slug: 'y', name })).status).toBe(422)
  expect(await (await add({ ...entry, slug: 'x', parameters: -1 })).json()).toMatchObject({
    status: 422,
    field: 'parameters',
  })
  expect((await add({ ...entry, slug: 'y', organisation: 'theirs' })).status).toBe(403)
  expect((await add('{')).status).toBe(422)
  expect((await add('x'.repeat(100_000))).status).toBe(413)
})
