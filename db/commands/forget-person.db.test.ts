import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePerson } from '../testing/people'
import { openStudy } from '../testing/study-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { deleteAccount } from './accounts'
import { startSession } from './sessions'

let database: TestDatabase
let study: Awaited<ReturnType<typeof openStudy>>
beforeAll(async () => {
  database = await createTestDatabase()
  study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
})
afterAll(() => database.drop())

/** Every text of every table in which a word occurs: table and column. */
async function placesOf(word: string): Promise<string[]> {
  const { sql } = database.owner
  const columns = await sql<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`
  const found: string[] = []
  for (const { table, column } of columns) {
    const [hit] = await sql`
      select 1 from ${sql(table)} where ${sql(column)}::text ilike ${`%${word}%`} limit 1`
    if (hit) found.push(`${table}.${column}`)
  }
  return found
}

/** Somebody who left traces wherever a person can. */
async function everywhere(name: string) {
  const { sql } = database.owner
  const email = `${name}@example.org`
  const person = await makePerson(database.owner.db, { name, email })
  await startSession(database.web.db, person.id)
  const [organisation] = await sql`
    insert into organisations (slug, name) values (${`of-${person.id}`}, 'Group') returning id`
  await sql`insert into organisation_members (organisation_id, user_id, role) values (${organisation!.id}, ${person.id}, 'member')`
  await sql`insert into organisation_invitations (organisation_id, email) values (${organisation!.id}, ${email})`
  await sql`insert into verification_tokens (identifier, token, expires) values (${email}, 'a', now()),
    (${`address:${person.id}:${name}@new.example`}, 'b', now())`
  await sql`insert into role_requests (user_id, role, reason) values (${person.id}, 'organiser', ${`I am ${name}.`})`
  await sql`insert into rater_profiles (user_id, profession, country, registration_number)
    values (${person.id}, 'physician', 'DE', ${name})`
  await sql`insert into study_invitations (study_id, email) values (${study.studyId}, ${email})`
  await sql`update study_answers set author_email = ${email}
    where arm_id in (select id from study_arms where study_id = ${study.studyId})`
  await sql`insert into mails (recipient, subject, text, status) values (${email}, 'Sign in', '', 'sent'),
    (${`${name}@new.example`}, 'Confirm your address', 'the link', 'kept'),
    ('colleague@example.org', 'An invitation', ${`From ${email}: rate with us.`}, 'waiting')`
  await sql`insert into study_adjudicator_invitations (study_id, email)
    values (${study.studyId}, ${email.toLowerCase()})`
  await sql`insert into study_adjudicators (study_id, user_id) values (${study.studyId}, ${person.id})`
  return person
}

test('a deleted account leaves no name and no address anywhere', async () => {
  const person = await everywhere('Nobodysson')
  expect((await placesOf('Nobodysson')).length).toBeGreaterThan(7)
  await deleteAccount(database.web.db, person.id)
  expect(await placesOf('Nobodysson')).toEqual([])
  expect(await database.owner.sql`select 1 from users where id = ${person.id}`).toEqual([])
})

test('mails to others, with an address that ends the same, stay', async () => {
  const { sql } = database.owner
  const person = await makePerson(database.owner.db, { email: 'na+x@example.org' })
  await sql`insert into mails (recipient, subject, text) values ('ana+x@example.org', 'Sign in', 'For ana+x@example.org.')`
  await sql`insert into mails (recipient, subject, text) values ('b@example.org', 'Sign in', 'From NA+x@example.org.')`
  await deleteAccount(database.web.db, person.id)
  expect(await sql`select recipient from mails`).toEqual([{ recipient: 'ana+x@example.org' }])
})

test('where ratings or decisions hang on it, a row stays that says nothing and signs nobody in', async () => {
  const { sql } = database.owner
  const hangOn: Record<string, (id: string) => Promise<unknown>> = {
    rating: (
      id,
    ) => sql`insert into study_raters (study_id, user_id, status, pseudonym, wants_credit, credit_name)
      values (${study.studyId}, ${id}, 'accepted', 'R99', true, 'Raterson')`,
    unblinding: (id) =>
      sql`insert into study_unblindings (study_id, user_id, reason) values (${study.studyId}, ${id}, 'a safety matter')`,
    decision: (id) => sql`insert into study_adjudications (item_id, axis, value, adjudicator_id)
      values (${study.items[0]!}, 'harm', 'no', ${id})`,
  }
  for (const [what, leave] of Object.entries(hangOn)) {
    const person = await everywhere(`Raterson-${what}`)
    await leave(person.id)
    await deleteAccount(database.web.db, person.id)
    expect(await placesOf('Raterson'), what).toEqual([])
    const [row] = await sql`select name, email, orcid, roles from users where id = ${person.id}`
    expect(row, what).toEqual({ name: null, email: null, orcid: null, roles: [] })
    for (const table of ['sessions', 'organisation_members', 'study_adjudicators', 'rater_profiles'])
      expect(await sql`select 1 from ${sql(table)} where user_id = ${person.id}`, table).toEqual([])
  }
})
