import { redirect } from 'next/navigation'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { startSession } from '@/db/commands/sessions'
import { makePerson } from '@/db/testing/people'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { untouched } from '@/lib/forms/form-state'

vi.mock('server-only', () => ({}))
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost:3000' }),
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
}))

let database: TestDatabase
let actions: typeof import('./action')
let errors: typeof import('@/lib/errors')
let anaId: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', '')
  // the environment is read once, when modules are loaded: load them anew
  vi.resetModules()
  actions = await import('./action')
  errors = await import('@/lib/errors')
  anaId = (await makePerson(database.owner.db)).id
  jar.set('rounds.session', (await startSession(database.web.db, anaId)).token)
})
afterAll(async () => {
  const { webConnection } = await import('./database')
  await webConnection().close()
  await database.drop()
})

const Input = z.object({ name: z.string().min(2, 'Too short.'), count: z.coerce.number('A number, please.') })
function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const good = form({ name: 'ana', count: '2' })

test('an action gets parsed input and the person signed in', async () => {
  const run = actions.action(Input, async ({ name, count }, user) => ({ name, count, by: user.id }))
  expect(await run(untouched, good)).toEqual({ ok: true, value: { name: 'ana', count: 2, by: anaId } })
})

test('wrong fields are named beside what was typed, and the work is not begun', async () => {
  const work = vi.fn()
  const state = await actions.action(Input, work)(untouched, form({ name: 'a', count: 'x' }))
  expect(state).toEqual({
    ok: false,
    message: null,
    fieldErrors: { name: 'Too short.', count: 'A number, please.' },
    typed: { name: 'a', count: 'x' },
  })
  expect(work).not.toHaveBeenCalled()
})

test('a refusal is said beside its field, or of the whole form', async () => {
  const refuse = (field?: string) =>
    actions.action(Input, async () => {
      throw new errors.DomainError('conflict', 'Taken.', field ? { field } : {})
    })(untouched, good)
  expect(await refuse('name')).toMatchObject({ message: null, fieldErrors: { name: 'Taken.' } })
  expect(await refuse()).toMatchObject({ message: 'Taken.', fieldErrors: {} })
})

test('a bug is logged and its text stays off the page', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const state = await actions.action(Input, async () => {
    throw new Error('relation "secret" does not exist')
  })(untouched, good)
  expect(String(write.mock.calls[0]?.[0])).toContain('does not exist')
  write.mockRestore()
  expect(JSON.stringify(state)).not.toContain('does not exist')
})

test('a redirect passes through', async () => {
  const run = actions.action(Input, async () => redirect('/account'))
  await expect(run(untouched, good)).rejects.toMatchObject({
    digest: expect.stringContaining('NEXT_REDIRECT'),
  })
})

test('nobody signed in is told to sign in; a form for visitors needs nobody', async () => {
  const kept = jar.get('rounds.session') ?? ''
  jar.clear()
  const work = vi.fn()
  expect(await actions.action(Input, work)(untouched, good)).toMatchObject({
    ok: false,
    message: expect.stringContaining('Sign in again'),
  })
  expect(work).not.toHaveBeenCalled()
  expect(await actions.formAction(Input, async ({ name }) => name)(untouched, good)).toEqual({
    ok: true,
    value: 'ana',
  })
  jar.set('rounds.session', kept)
})
