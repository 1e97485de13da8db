import { afterAll, beforeAll, expect, test } from 'vitest'
import { secretHash } from '@/lib/accounts/secret-hash'
import { accountDetails } from '../queries/accounts'
import { userOfSession } from '../queries/current-user'
import { peopleWithAddresses } from '../queries/people'
import { accounts } from '../schema/accounts'
import { makePerson } from '../testing/people'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { deleteAccount, fillFromProvider, unlinkProvider } from './accounts'
import { confirmAddressLink, createAddressLink } from './address-links'
import { createOrganisation } from './organisations'
import { makeCurator, setRoles } from './roles'
import { endOtherSessions, endSession, prolongSession, startSession } from './sessions'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

const db = () => database.web.db
const signedIn = async (token: string) => (await userOfSession(db(), secretHash(token)))?.user.id ?? null
const link = (userId: string, provider: 'orcid' | 'github') =>
  database.owner.db
    .insert(accounts)
    .values({ userId, provider, providerAccountId: `${provider}-${userId}`, type: 'oidc' })

test('a session is stored under the hash of its token and ends when it is over', async () => {
  const ana = await makePerson(database.owner.db)
  const { token } = await startSession(db(), ana.id)
  expect(await signedIn(token)).toBe(ana.id)
  expect(await database.owner.sql`select 1 from sessions where session_token = ${token}`).toEqual([])
  await database.owner.sql`update sessions set expires = now() where user_id = ${ana.id}`
  expect(await signedIn(token)).toBeNull()
  expect(await prolongSession(db(), secretHash(token))).toBeNull()
})

test('signing out elsewhere leaves this session', async () => {
  const ana = await makePerson(database.owner.db)
  const sessions = [
    await startSession(db(), ana.id),
    await startSession(db(), ana.id),
    await startSession(db(), ana.id),
  ]
  const [here, there] = sessions.map(({ token }) => token) as [string, string]
  expect(await endOtherSessions(db(), ana.id, secretHash(here))).toBe(2)
  expect(await signedIn(here)).toBe(ana.id)
  expect(await signedIn(there)).toBeNull()
  await endSession(db(), secretHash(here))
  expect(await signedIn(here)).toBeNull()
})

test('the person of a session comes with their organisations', async () => {
  const ana = await makePerson(database.owner.db)
  const { id, slug } = await createOrganisation(db(), 'Zebra group', ana.id)
  const { token } = await startSession(db(), ana.id)
  expect((await userOfSession(db(), secretHash(token)))?.user.organisations).toEqual([
    { id, slug, name: 'Zebra group', role: 'owner' },
  ])
})

test('the only way to sign in cannot be disconnected', async () => {
  const ana = await makePerson(database.owner.db, { email: null })
  await link(ana.id, 'orcid')
  await expect(unlinkProvider(db(), ana.id, 'orcid')).rejects.toThrow('only way to sign in')
  await link(ana.id, 'github')
  const both = await Promise.allSettled([
    unlinkProvider(db(), ana.id, 'orcid'),
    unlinkProvider(db(), ana.id, 'github'),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await accountDetails(db(), ana.id)).linked).toHaveLength(1)
})

test('a provider fills in what is missing and takes an ORCID iD from nobody', async () => {
  const ana = await makePerson(database.owner.db)
  const ben = await makePerson(database.owner.db)
  await fillFromProvider(db(), ana.id, { name: 'Other name', orcid: '0000-0001' })
  await fillFromProvider(db(), ben.id, { name: null, orcid: '0000-0001' })
  expect((await accountDetails(db(), ana.id)).orcid).toBe('0000-0001')
  expect((await accountDetails(db(), ben.id)).orcid).toBeNull()
  const [row] = await database.owner.sql`select name from users where id = ${ana.id}`
  expect(row?.name).toBe(ana.name)
})

test('a new address is taken once its link is confirmed by the same account, and only once', async () => {
  const ana = await makePerson(database.owner.db, { email: null })
  const ben = await makePerson(database.owner.db)
  const message = { recipient: 'new@example.org', subject: 'Confirm', text: 'link' }
  await createAddressLink(db(), ana.id, { token: 'secret', minutes: 30, message })
  await expect(confirmAddressLink(db(), ben.id, 'new@example.org', 'secret')).rejects.toThrow(
    'another account',
  )
  await confirmAddressLink(db(), ana.id, 'new@example.org', 'secret')
  await expect(confirmAddressLink(db(), ana.id, 'new@example.org', 'secret')).rejects.toThrow('used already')
  const [row] = await database.owner.sql`select email from users where id = ${ana.id}`
  expect(row?.email).toBe('new@example.org')
})

test('an address of another account is refused, and so is an expired link', async () => {
  const ana = await makePerson(database.owner.db)
  const ben = await makePerson(database.owner.db)
  const message = { recipient: ben.email ?? '', subject: 'Confirm', text: 'link' }
  await createAddressLink(db(), ana.id, { token: 'taken', minutes: 30, message })
  await expect(confirmAddressLink(db(), ana.id, ben.email ?? '', 'taken')).rejects.toThrow('Another account')
  await createAddressLink(db(), ana.id, { token: 'late', minutes: 0, message })
  await expect(confirmAddressLink(db(), ana.id, ben.email ?? '', 'late')).rejects.toThrow('expired')
})

test('roles are granted and revoked with a trace, and no curator drops their own', async () => {
  const ana = await makePerson(database.owner.db)
  const ben = await makePerson(database.owner.db)
  expect(await makeCurator(db(), ana.id)).toBe(true)
  expect(await makeCurator(db(), ana.id)).toBe(false)
  await setRoles(db(), ben.id, ['rater', 'organiser'], ana.id)
  await expect(setRoles(db(), ana.id, ['researcher'], ana.id)).rejects.toThrow('cannot take the curator role')
  const [row] = await database.owner.sql`select roles from users where id = ${ben.id}`
  expect(row?.roles).toEqual(['rater', 'organiser'])
  const events = await database.owner.sql`
    select detail, actor_id from audit_events where kind = 'roles-changed' and subject = ${`user:${ben.id}`}`
  expect(events).toEqual([
    { detail: { granted: ['rater', 'organiser'], revoked: ['researcher'] }, actor_id: ana.id },
  ])
})

test('a search for people takes wildcards as letters and finds names, addresses and ORCID iDs', async () => {
  const eve = await makePerson(database.owner.db, { name: 'Eve 100%', email: 'eve_x@example.org' })
  const found = async (text: string) => (await peopleWithAddresses(db(), text, 1)).people.map(({ id }) => id)
  expect(await found('100%')).toEqual([eve.id])
  expect(await found('EVE_X')).toEqual([eve.id])
  expect(await found('e%e_x')).toEqual([])
  expect((await peopleWithAddresses(db(), '', 1)).total).toBeGreaterThan(1)
})

test('a deleted account takes its sessions along; the last owner of others must hand over first', async () => {
  const ana = await makePerson(database.owner.db)
  const ben = await makePerson(database.owner.db)
  const { id } = await createOrganisation(db(), 'Handover', ana.id)
  await database.owner.sql`insert into organisation_members values (${id}, ${ben.id}, 'member')`
  await expect(deleteAccount(db(), ana.id)).rejects.toThrow('last owner of "Handover"')
  await database.owner.sql`update organisation_members set role = 'owner' where user_id = ${ben.id}`
  const { token } = await startSession(db(), ana.id)
  await deleteAccount(db(), ana.id)
  expect(await signedIn(token)).toBeNull()
  expect(await database.owner.sql`select 1 from users where id = ${ana.id}`).toEqual([])
})

test('submissions of a deleted account stay, without a submitter', async () => {
  const ana = await makePerson(database.owner.db)
  await database.owner.sql.begin(async (tx) => {
    await tx`insert into benchmarks (slug) values ('keep')`
    const [version] = await tx`
      insert into benchmark_versions (benchmark_slug, number, content_hash, descriptor, instance_count, cluster_count)
      values ('keep', 1, ${'0'.repeat(64)}, '{}', 1, 1) returning id`
    const [system] = await tx`
      insert into systems (slug, name, kind, created_by) values ('keep', 'Keep', 'base', ${ana.id}) returning id`
    await tx`
      insert into submissions (version_id, system_id, status, submitted_by, file_name, format, extraction, file_hash,
                               file_bytes, line_count, answered_count, instance_count, published_at)
      values (${version?.id}, ${system?.id}, 'scored', ${ana.id}, 'a.jsonl', 'jsonl', 'letter', 'hash', 1, 1, 1, 1, now())`
  })
  await deleteAccount(db(), ana.id)
  const rows = await database.owner
    .sql`select submitted_by, published_at is not null as published from submissions`
  expect(rows).toEqual([{ submitted_by: null, published: true }])
})
