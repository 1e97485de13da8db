import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { secretHash } from '@/lib/accounts/secret-hash'

vi.mock('server-only', () => ({}))

const ORIGIN = 'http://localhost:3000'
let database: TestDatabase
let provider: OAuth2Server
let auth: typeof import('./auth')
let callback: typeof import('../api/auth/[...auth]/route')
let me: typeof import('../api/me/route')
let signOut: typeof import('../(account)/account/sign-out/route')

beforeAll(async () => {
  database = await createTestDatabase()
  provider = new OAuth2Server()
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, 'localhost')
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', ORIGIN)
  vi.stubEnv('AUTH_SECRET', 'a secret of a test, longer than 32 characters')
  vi.stubEnv('AUTH_ORCID_ID', 'client')
  vi.stubEnv('AUTH_ORCID_SECRET', 'secret')
  vi.stubEnv('AUTH_ORCID_ISSUER', provider.issuer.url ?? '')
  vi.stubEnv('ROUNDS_CURATORS', 'head@example.org, Curator@Example.org')
  vi.stubEnv('LOG_LEVEL', 'error')
  // the environment is read once, when modules are loaded: load them anew
  vi.resetModules()
  auth = await import('./auth')
  callback = await import('../api/auth/[...auth]/route')
  me = await import('../api/me/route')
  signOut = await import('../(account)/account/sign-out/route')
})
afterAll(async () => {
  const { webConnection } = await import('./database')
  await webConnection().close()
  await provider.stop()
  await database.drop()
})

const cookieHeader = (cookies: readonly { name: string; value: string }[]) =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
const ask = (path: string, cookie: string, init: RequestInit = {}) =>
  new Request(`http://bound-address:1234${path}`, {
    ...init,
    headers: { host: 'localhost:3000', cookie, ...init.headers },
  })
async function whoIs(cookie: string): Promise<CurrentUser | null> {
  return (await (await me.GET(ask('/api/me', cookie))).json()) as CurrentUser | null
}

/** The link of the newest mail to an address, as its reader would find it. */
async function mailedLink(
  email: string,
): Promise<{ url: URL; link: { email: string; token: string; next: string } }> {
  const [mail] = await database.web
    .sql`select text from mails where recipient = ${email} order by id desc limit 1`
  const url = new URL(/^http\S+$/m.exec(mail?.text)?.[0] ?? '')
  const [address, token, next] = ['email', 'token', 'next'].map((name) => url.searchParams.get(name) ?? '')
  return { url, link: { email: address ?? '', token: token ?? '', next: next ?? '' } }
}

/** Signs somebody in by mail and returns their cookie. */
async function signInByMail(email: string): Promise<string> {
  await auth.sendSignInLink(ORIGIN, email, '/account')
  const { link } = await mailedLink(email.toLowerCase())
  return cookieHeader((await auth.confirmSignInLink(ORIGIN, link, '')).cookies)
}

/** Walks to the provider and back, as a browser would; returns the answer of the way back and the cookies by then. */
async function signInByOrcid(subject: string, cookies = ''): Promise<{ answer: Response; cookie: string }> {
  // signs an access token and an id token: both are about the same person
  provider.service.removeAllListeners('beforeTokenSigning')
  provider.service.on('beforeTokenSigning', (token) => {
    Object.assign(token.payload, { sub: subject, given_name: 'Josiah', family_name: 'Carberry' })
  })
  const step = await auth.startProviderSignIn(ORIGIN, 'orcid', '/submit', cookies)
  expect(step.redirect).toContain(provider.issuer.url)
  const allowed = await fetch(step.redirect, { redirect: 'manual' })
  const back = new URL(allowed.headers.get('location') ?? '')
  expect(back.origin).toBe(ORIGIN)
  const cookie = [cookies, cookieHeader(step.cookies)].filter(Boolean).join('; ')
  const answer = await callback.GET(ask(back.pathname + back.search, cookie), {
    params: Promise.resolve({ auth: ['callback', 'orcid'] }),
  })
  const set = answer.headers.getSetCookie().map((line) => line.split(';', 1)[0])
  return { answer, cookie: [...set, cookies].filter(Boolean).join('; ') }
}

test('a mailed link leads to our own page, signs in once, and its session is stored under a hash', async () => {
  await auth.sendSignInLink(ORIGIN, 'Ana@Example.org', '/submit?benchmark=pubmedqa')
  const { url, link } = await mailedLink('ana@example.org')
  expect(url.pathname).toBe('/login/confirm')
  expect(link).toMatchObject({ email: 'ana@example.org', next: '/submit?benchmark=pubmedqa' })

  // looking, as a mail scanner does, changes nothing
  expect(await auth.signInLinkState(link)).toBe('valid')
  expect(await auth.signInLinkState(link)).toBe('valid')

  const step = await auth.confirmSignInLink(ORIGIN, link, '')
  expect(step.redirect).toBe(`${ORIGIN}/submit?benchmark=pubmedqa`)
  const session = step.cookies.find(({ name }) => name === 'rounds.session')
  expect(session?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
  expect(await whoIs(cookieHeader(step.cookies))).toMatchObject({
    email: 'ana@example.org',
    roles: ['researcher'],
    organisations: [],
  })
  const stored = await database.owner.sql`select session_token from sessions`
  expect(stored.map((row) => row.session_token)).toContain(secretHash(session?.value ?? ''))
  expect(stored.map((row) => row.session_token)).not.toContain(session?.value)

  expect(await auth.signInLinkState(link)).toBe('gone')
  await expect(auth.confirmSignInLink(ORIGIN, link, '')).rejects.toMatchObject({ code: 'gone' })
})

test('an expired link, a link of another address and a made-up one sign nobody in', async () => {
  await auth.sendSignInLink(ORIGIN, 'late@example.org', '/account')
  const { link } = await mailedLink('late@example.org')
  await expect(
    auth.confirmSignInLink(ORIGIN, { ...link, email: 'ana@example.org' }, ''),
  ).rejects.toMatchObject({
    code: 'gone',
  })
  await expect(auth.confirmSignInLink(ORIGIN, { ...link, token: 'x' }, '')).rejects.toMatchObject({
    code: 'gone',
  })
  await database.owner
    .sql`update verification_tokens set expires = now() where identifier = 'late@example.org'`
  expect(await auth.signInLinkState(link)).toBe('expired')
  await expect(auth.confirmSignInLink(ORIGIN, link, '')).rejects.toMatchObject({ code: 'gone' })
})

test('a second sign-in finds the same account', async () => {
  const first = await whoIs(await signInByMail('twice@example.org'))
  const second = await whoIs(await signInByMail('TWICE@example.org'))
  expect(second?.id).toBe(first?.id)
})

test('a configured address is a curator from its first sign-in', async () => {
  expect((await whoIs(await signInByMail('curator@example.org')))?.roles).toEqual(['researcher', 'curator'])
})

test('whoever signs in with ORCID has an iD, a name and no address, and no token of theirs is kept', async () => {
  const { answer, cookie } = await signInByOrcid('0000-0002-1825-0097')
  expect(answer.headers.get('location')).toBe(`${ORIGIN}/submit`)
  const user = await whoIs(cookie)
  expect(user).toMatchObject({ name: 'Josiah Carberry', email: null, roles: ['researcher'] })
  const [row] = await database.owner.sql`
    select orcid, access_token, refresh_token, id_token from users join accounts on user_id = id where id = ${user?.id ?? ''}`
  expect(row).toEqual({
    orcid: '0000-0002-1825-0097',
    access_token: null,
    refresh_token: null,
    id_token: null,
  })
  expect((await whoIs((await signInByOrcid('0000-0002-1825-0097')).cookie))?.id).toBe(user?.id)
})

test('somebody signed in connects an ORCID iD, which then opens the same account', async () => {
  const mailed = await signInByMail('linker@example.org')
  const { cookie } = await signInByOrcid('0000-0001-5109-3700', mailed)
  const linked = await whoIs(cookie)
  expect(linked).toMatchObject({ email: 'linker@example.org', name: 'Josiah Carberry' })
  expect((await whoIs((await signInByOrcid('0000-0001-5109-3700')).cookie))?.id).toBe(linked?.id)
})

test('an iD that opens another account cannot be connected', async () => {
  const mailed = await signInByMail('other@example.org')
  const { answer } = await signInByOrcid('0000-0001-5109-3700', mailed)
  expect(answer.headers.get('location')).toBe(`${ORIGIN}/login?error=OAuthAccountNotLinked`)
})

test('a way back that this browser did not begin is refused', async () => {
  const mine = await auth.startProviderSignIn(ORIGIN, 'orcid', '/account', '')
  const theirs = await auth.startProviderSignIn(ORIGIN, 'orcid', '/account', '')
  const allowed = await fetch(theirs.redirect, { redirect: 'manual' })
  const back = new URL(allowed.headers.get('location') ?? '')
  const answer = await callback.GET(ask(back.pathname + back.search, cookieHeader(mine.cookies)), {
    params: Promise.resolve({ auth: ['callback', 'orcid'] }),
  })
  expect(answer.headers.get('location')).toMatch(/\/login\?error=/)
  expect(answer.headers.getSetCookie().some((line) => line.startsWith('rounds.session='))).toBe(false)
})

test("the library's other endpoints are closed", async () => {
  for (const path of [['session'], ['signin'], ['callback', 'email'], ['callback', 'orcid', 'x'], ['csrf']]) {
    const answer = await callback.GET(ask(`/api/auth/${path.join('/')}`, ''), {
      params: Promise.resolve({ auth: path }),
    })
    expect(answer.status).toBe(404)
  }
})

test('a visitor is nobody, and what is said of anybody is not stored on the way', async () => {
  const answer = await me.GET(ask('/api/me', 'rounds.session=made-up'))
  expect(await answer.json()).toBeNull()
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a session a day old is prolonged when it is used, a young one is left alone', async () => {
  const cookie = await signInByMail('stay@example.org')
  expect((await me.GET(ask('/api/me', cookie))).headers.get('set-cookie')).toBeNull()
  await database.owner.sql`
    update sessions set expires = now() + interval '28 days'
    where user_id = (select id from users where email = 'stay@example.org')`
  const prolonged = (await me.GET(ask('/api/me', cookie))).headers.get('set-cookie') ?? ''
  const days = (Date.parse(/Expires=([^;]+)/.exec(prolonged)?.[1] ?? '') - Date.now()) / 86_400_000
  expect(days).toBeCloseTo(30, 1)
})

test('signing out ends the session, for our own pages alone', async () => {
  const cookie = await signInByMail('leaving@example.org')
  const post = (headers: Record<string, string>) =>
    signOut.POST(ask('/account/sign-out', cookie, { method: 'POST', headers }))
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
  expect(await whoIs(cookie)).not.toBeNull()
  const answer = await post({ 'sec-fetch-site': 'same-origin' })
  expect(answer.status).toBe(303)
  expect(answer.headers.get('set-cookie')).toMatch(/^rounds\.session=; .*1970/)
  expect(await whoIs(cookie)).toBeNull()
})
