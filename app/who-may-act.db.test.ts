import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { deletionPhrase } from '@/lib/accounts/deletion-phrase'
import { type FormAction, type FormState, untouched } from '@/lib/forms/form-state'
import { instruments } from '@/lib/studies/instruments/table'
import { type Person, people, type Scene, setScene } from './_testing/scene'

vi.mock('server-only', () => ({}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
const visitor = { cookie: '' }
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'rounds.example' }),
  cookies: async () => ({
    get: (name: string) => {
      const [given, value] = visitor.cookie.split('=')
      return given === name ? { name, value } : undefined
    },
    set: () => {},
    delete: () => {},
  }),
}))
// one module stays loaded for several people: who is signed in must not be remembered between them
vi.mock('react', async (original) => ({
  ...(await original<typeof import('react')>()),
  cache: <T>(work: T) => work,
}))

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  // each refusal and each success starts from the same submissions, members and roles
  const { sql } = scene.database.owner
  await sql`update submissions set published_at = null, anonymous_until = null where id = ${scene.submissions.unpublished}`
  await sql`update submissions set withdrawn_at = null, withdrawn_reason = null where id <> ${scene.submissions.withdrawn}`
})

type Fields = Record<string, string | string[]>

async function run(who: Person, file: string, name: string, fields: Fields): Promise<string> {
  visitor.cookie = scene.cookie(who)
  const actions = (await import(/* @vite-ignore */ `./${file}`)) as Record<string, FormAction>
  const form = new FormData()
  for (const [field, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(field, value)
  try {
    return outcome(await actions[name]!(untouched, form))
  } catch (error) {
    if (String((error as { digest?: string }).digest).startsWith('NEXT_REDIRECT')) return 'done'
    throw error
  }
}

function outcome(state: FormState): string {
  if (state.ok) return 'done'
  const text = [state.message, ...Object.values(state.fieldErrors)].join(' ')
  if (/signed out/.test(text)) return 'signed out'
  if (/^There is no|not a member|no such/.test(text.trim())) return 'not there'
  return /^(Only|You (may|cannot))/.test(text) ? 'forbidden' : text
}

/** What each person is told, in the order of `people`. */
async function all(file: string, name: string, fields: () => Fields): Promise<string[]> {
  const told: string[] = []
  for (const who of people) told.push(await run(who, file, name, fields()))
  return told
}

const submission = 'account/submissions/[id]/actions.ts'
const organisation = '(account)/account/organisations/actions.ts'

test('only those whose it is publish a submission; to others it does not exist', async () => {
  const fields = () => ({ id: scene.submissions.unpublished, anonymousUntil: '' })
  for (const [who, told] of [
    ['visitor', 'signed out'],
    ['stranger', 'not there'],
    ['curator', 'forbidden'],
    ['member', 'done'],
    ['submitter', 'done'],
  ] as const)
    expect(await run(who, submission, 'publish', fields()), who).toBe(told)
})

test('those whose it is and curators withdraw a submission', async () => {
  const { sql } = scene.database.owner
  const withdraw = async (who: Person, id: string) => {
    await sql`update submissions set withdrawn_at = null, withdrawn_reason = null where id = ${id}`
    return run(who, submission, 'withdraw', { id, reason: 'It was a slip of the pen.' })
  }
  const ofAll = async (id: string) => {
    const told: string[] = []
    for (const who of people) told.push(await withdraw(who, id))
    return told
  }
  expect(await ofAll(scene.submissions.published)).toEqual([
    'signed out',
    'forbidden',
    'done',
    'done',
    'done',
  ])
  expect(await ofAll(scene.submissions.unpublished)).toEqual([
    'signed out',
    'not there',
    'done',
    'done',
    'done',
  ])
})

test('an organisation is managed by its owners and curators', async () => {
  const organisationId = scene.organisation.id
  const told = ['signed out', 'forbidden', 'forbidden', 'done', 'done']
  expect(await all(organisation, 'invite', () => ({ organisationId, email: 'new@example.org' }))).toEqual(
    told,
  )
  expect(
    await all(organisation, 'takeBackInvitation', () => ({ organisationId, email: 'new@example.org' })),
  ).toEqual(told)
  const member = { organisationId, userId: scene.ids.member }
  expect(await all(organisation, 'changeRole', () => ({ ...member, role: 'member' }))).toEqual(told)
  // nobody makes themselves a member, let alone an owner
  const own = { organisationId, userId: scene.ids.stranger, role: 'owner' }
  expect(await run('stranger', organisation, 'changeRole', own)).toBe('forbidden')
  expect(await run('submitter', organisation, 'changeRole', own)).toBe('not there')
  expect(await run('stranger', organisation, 'acceptInvitation', { organisationId })).toContain('taken back')
  expect(await run('stranger', organisation, 'leave', { organisationId })).toBe('not there')
})

test('curators grant roles, and nobody else, to themselves least of all', async () => {
  const people = '(account)/account/people/actions.ts'
  const fields = { userId: scene.ids.stranger, 'roles[]': ['researcher', 'rater', 'organiser', 'curator'] }
  for (const who of ['stranger', 'member', 'submitter'] as const)
    expect(await run(who, people, 'grantRoles', fields), who).toBe('forbidden')
  expect(await run('visitor', people, 'grantRoles', fields)).toBe('signed out')
  const kept = { ...fields, 'roles[]': ['researcher', 'rater', 'organiser'] }
  expect(await run('curator', people, 'grantRoles', kept)).toBe('done')
})

test('a token is revoked by the person it belongs to', async () => {
  const tokens = '(account)/account/tokens/actions.ts'
  await scene.token('submissions:read')
  const [token] = await scene.database.owner
    .sql`select id from api_tokens where user_id = ${scene.ids.submitter} limit 1`
  expect(await all(tokens, 'revokeToken', () => ({ tokenId: token!.id }))).toEqual([
    ...['signed out', 'not there', 'not there', 'done', 'not there'],
  ])
})

test('an account is deleted by its own phrase alone', async () => {
  const account = '(account)/account/actions.ts'
  const confirmation = deletionPhrase({ email: 'submitter@example.org' })
  expect(await run('visitor', account, 'removeAccount', { confirmation })).toBe('signed out')
  expect(await run('stranger', account, 'removeAccount', { confirmation })).toContain('stranger@example.org')
})

test('an organiser takes no answers of submissions whose system is not theirs to know', async () => {
  const study = { title: 'A study of answers', instrument: instruments[0]!.id, organisation: '' }
  const made = await run('stranger', 'organise/actions.ts', 'create', study)
  expect(made).toBe('done')
  const [{ slug } = { slug: '' }] = await scene.database.owner.sql<{ slug: string }[]>`
    select slug from studies where created_by = ${scene.ids.stranger}`
  const design = 'organise/[slug]/design-actions.ts'
  const add = (submissionId: string) =>
    run('stranger', design, 'addSubmission', { slug, submissionId, name: '' })
  expect(await add(scene.submissions.unpublished)).toBe('not there')
  expect(await add(scene.submissions.anonymous)).toBe('not there')
  expect(await add(scene.submissions.published)).toContain('answers none of the study’s questions')
  for (const who of ['member', 'submitter'] as const)
    expect(await run(who, design, 'discard', { slug }), who).toBe('not there')
})

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('actions.ts'))
/** Begins a sign-in with a provider: an answer without a form state, and for visitors. */
const leadsAway = 'continueWith'

test.each(files)('every action of %s refuses a visitor', async (file) => {
  const names = Object.keys((await import(/* @vite-ignore */ `./${file}`)) as object)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names.filter((name) => name !== leadsAway))
    expect(await run('visitor', file, name, {}), name).not.toBe('done')
})
