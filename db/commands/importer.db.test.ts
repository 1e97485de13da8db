import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { ensureImporter } from './importer'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const ensure = (name: string, ...organisations: string[]) =>
  ensureImporter(database.owner.db, name, organisations)

test('an importer is one account with its organisations, however often it is asked for', async () => {
  const first = await ensure('Importer', 'Release A')
  const second = await ensure('Importer', 'Release A', 'Release B')
  expect(second.id).toBe(first.id)
  expect(first).toMatchObject({ name: 'Importer', email: null, roles: ['researcher'] })
  expect(second.organisations.map(({ name, slug, role }) => [name, slug, role])).toEqual([
    ['Release A', 'release-a', 'owner'],
    ['Release B', 'release-b', 'owner'],
  ])
})

test('two commands at once make one account', async () => {
  const both = await Promise.all([ensure('Twins', 'T'), ensure('Twins', 'T')])
  expect(both[0].id).toBe(both[1].id)
  expect(both[0].organisations).toEqual(both[1].organisations)
})

test('a person who can sign in is never taken for an importer, nor their organisation', async () => {
  const { sql } = database.owner
  await sql`insert into users (name, email) values ('Namesake', 'namesake@example.org')`
  const [outside] = await sql`insert into users (name) values ('Namesake') returning id`
  await sql`insert into accounts (user_id, type, provider, provider_account_id) values (${outside?.id}, 'oidc', 'orcid', '1')`
  await sql`insert into organisations (slug, name, created_by) values ('their-lab', 'Their lab', ${outside?.id})`
  const importer = await ensure('Namesake', 'Their lab')
  expect(importer.id).not.toBe(outside?.id)
  expect(importer.organisations.map(({ slug }) => slug)).toEqual(['their-lab-operator'])
  expect((await ensure('Namesake', 'Their lab')).organisations).toEqual(importer.organisations)
})
