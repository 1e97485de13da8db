import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSession } from '@/db/commands/sessions'
import { makePerson } from '@/db/testing/people'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'
import { see } from './_testing/see'

vi.mock('server-only', () => ({}))
vi.mock('next/headers', async () => (await import('./_testing/see')).headersOfVisitor)

let database: TestDatabase
let cookie: string

beforeAll(async () => {
  database = await createTestDatabase()
  vi.stubEnv('ROUNDS_WEB_DATABASE_URL', database.webUrl)
  vi.stubEnv('PUBLIC_URL', 'https://rounds.example')
  vi.stubEnv('AUTH_SECRET', 'a secret of a test, longer than 32 characters')
  vi.resetModules()
  const { id } = await makePerson(database.owner.db)
  cookie = `__Secure-rounds.session=${(await startSession(database.web.db, id)).token}`
})
afterAll(async () => {
  const { webConnection } = await import('./_server/database')
  await webConnection().close()
  await database.drop()
})

test.each([
  ['benchmarks/page.tsx', 'No benchmark is loaded'],
  ['systems/page.tsx', 'No system has published results yet'],
  ['compare/page.tsx', 'There are no two systems to compare yet'],
  ['head-to-head/page.tsx', 'No pair to compare'],
  ['studies/page.tsx', 'No study has closed yet'],
  ['submit/page.tsx', 'There is no benchmark to submit to yet'],
  ['(account)/account/submissions/page.tsx', 'Nothing submitted yet'],
])(
  'on an instance without anything %s says "%s" and offers nothing that cannot work',
  async (file, words) => {
    const html = await see({ cookie: () => cookie }, 'submitter', file, {})
    expect(html).toContain(words)
    expect(html).not.toMatch(/<select|No comparisons|No systems with/)
  },
)
