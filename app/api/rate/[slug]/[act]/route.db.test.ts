import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSession } from '@/db/commands/sessions'
import { launchStudy } from '@/db/commands/studies-launch'
import { consentToStudy, withdrawRater } from '@/db/commands/study-raters'
import { acceptRaters, type DesignFixture, designStudy } from '@/db/testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))

let database: TestDatabase
let route: typeof import('./route')
/** Twelve questions about safety, and two for anybody. */
let careful: DesignFixture
let quick: DesignFixture
let rater: { id: string; cookie: string }
let stranger: { id: string; cookie: string }

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', 'https://rounds.example.org')
  vi.stubEnv('LOG_LEVEL', 'error')
  vi.resetModules()
  route = await import('./route')
  careful = await open('med-palm-clinician')
  quick = await open('med-palm-lay')
  rater = await raterOf(careful, quick)
  stranger = await raterOf(careful)
})
afterAll(async () => {
  const { webConnection } = await import('@/app/_server/database')
  await webConnection().close()
  await database.drop()
})

async function open(instrument: string) {
  const study = await designStudy(database.web.db, { instrument })
  await launchStudy(database.web.db, study.studyId, study.organiserId, new Date())
  return study
}

async function raterOf(first: DesignFixture, ...others: DesignFixture[]) {
  const { db, sql } = database.owner
  const [id = ''] = await acceptRaters(database.web.db, first.studyId, 1)
  for (const { studyId } of others)
    await sql`insert into study_raters (study_id, user_id, status, pseudonym) values (${studyId}, ${id}, 'accepted', 'R90')`
  for (const { studyId } of [first, ...others])
    await consentToStudy(db, { studyId, userId: id, version: 1 }).catch(() => {})
  const { token } = await startSession(database.web.db, id)
  return { id, cookie: `__Secure-rounds.session=${token}` }
}

async function act(
  { slug }: DesignFixture,
  name: string,
  body: unknown,
  { cookie = rater.cookie, site = 'same-origin' }: { cookie?: string; site?: string } = {},
) {
  const request = new Request(`https://rounds.example.org/api/rate/${slug}/${name}`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': site },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const response = await route.POST(request, { params: Promise.resolve({ slug, act: name }) })
  return { status: response.status, body: (await response.json()) as { work?: { token: string } | null } }
}
async function claimed(study: DesignFixture): Promise<string> {
  const { body } = await act(study, 'claim', {})
  return body.work?.token ?? ''
}
const entered = (token: string, values: unknown) => ({ token, values, activeMs: 1000, idleMs: 0 })
const lay = { 'answer-captures-intent': { values: ['yes'] } }

test('a token counts in the form of its own study alone: another’s questions would let anything through', async () => {
  const token = await claimed(careful)
  for (const name of ['submit', 'revise']) {
    const values = {
      'how-well-does-the-answer-address-the-intent-of-the-question': { values: ['x'] },
      ...lay,
    }
    const body = name === 'submit' ? entered(token, values) : { token, values }
    expect(await act(quick, name, body), name).toMatchObject({ status: 409 })
  }
  expect((await act(quick, 'look', { token })).body).toEqual({ work: null })
  expect((await act(careful, 'look', { token })).body).toMatchObject({ work: { token } })
  expect(await database.owner.sql`select 1 from study_ratings where rater_id = ${rater.id}`).toEqual([])
})

test('with somebody else’s token nothing can be seen or done', async () => {
  const token = await claimed(careful)
  const asStranger = { cookie: stranger.cookie }
  const values = {}
  for (const [name, body] of [
    ['draft', { ...entered(token, values), sequence: 99 }],
    ['submit', entered(token, values)],
    ['revise', { token, values }],
    ['heartbeat', { token }],
    ['skip', { token }],
    ['decline', { token, reason: 'Not mine.' }],
  ] as const)
    expect(await act(careful, name, body, asStranger), name).toMatchObject({ status: 409 })
  expect((await act(careful, 'look', { token }, asStranger)).body).toEqual({ work: null })
  expect((await act(careful, 'look', { token })).body).toMatchObject({ work: { token } })
})

test('a token of a slot given back, or of a rater who left, is nobody’s', async () => {
  const token = await claimed(careful)
  await act(careful, 'skip', { token })
  expect(await act(careful, 'heartbeat', { token })).toMatchObject({ status: 409 })
  expect(await act(careful, 'submit', entered(token, {}))).toMatchObject({ status: 409 })
  const next = await claimed(careful)
  await withdrawRater(database.web.db, careful.studyId, rater.id)
  expect(await act(careful, 'draft', { ...entered(next, {}), sequence: 1 })).toMatchObject({ status: 409 })
  expect((await act(careful, 'claim', {})).status).toBeGreaterThanOrEqual(400)
})

test('malformed, forged, foreign and unknown requests are refused as what they are', async () => {
  const token = 'x'.repeat(32)
  const cases: [string, unknown, object, number][] = [
    ['heartbeat', { token: "' or 1=1 --" }, {}, 422],
    ['heartbeat', { token, more: 1 }, {}, 422],
    ['draft', { ...entered(token, {}), sequence: -1 }, {}, 422],
    ['draft', { ...entered(token, { a: { values: ['\0'] } }), sequence: 1 }, {}, 422],
    ['submit', '['.repeat(200_000), {}, 422],
    ['submit', `{"values":"${'x'.repeat(2 ** 20)}"}`, {}, 413],
    ['constructor', {}, {}, 404],
    ['claim', {}, { site: 'cross-site' }, 403],
    ['claim', {}, { cookie: '' }, 401],
  ]
  for (const [name, body, options, status] of cases)
    expect((await act(careful, name, body, options)).status, `${name} ${status}`).toBe(status)
})
