import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SystemInput } from '@/lib/systems/system'
import { systemFor, systemsFor } from '../queries/systems'
import { systemPeers, systems } from '../schema/systems'
import { addUser } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { createSystem, updateSystem } from './systems'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const input = (slug: string, changes: Partial<SystemInput> = {}) =>
  SystemInput.parse({ slug, name: slug, kind: 'medical', ...changes })

test('a system is made by a researcher and known to those who made it only', async () => {
  const [ana, ben] = [await addUser(database), await addUser(database)]
  const { db } = database.web
  await createSystem(db, input('ana-7b'), ana)
  expect(await systemFor(db, ana, 'ana-7b')).toMatchObject({ slug: 'ana-7b' })
  expect(await systemFor(db, ben, 'ana-7b')).toBeNull()
  expect(await systemFor(db, null, 'ana-7b')).toMatchObject({ slug: 'ana-7b' })
  expect((await systemsFor(db, ana)).map(({ slug, isOwn }) => [slug, isOwn])).toEqual([['ana-7b', true]])
  expect(await systemsFor(db, ben)).toEqual([])
})

test('a slug is given once, also when two ask at the same moment', async () => {
  const ana = await addUser(database)
  const attempts = await Promise.allSettled(
    [1, 2, 3].map(() => createSystem(database.web.db, input('wanted'), ana)),
  )
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(attempts.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', field: 'slug' },
  })
})

test('a base must exist, be visible to who names it, and not be the system itself', async () => {
  const [ana, ben] = [await addUser(database), await addUser(database)]
  const { db } = database.web
  await createSystem(db, input('secret-base'), ana)
  await expect(createSystem(db, input('x1', { baseSystem: 'secret-base' }), ben)).rejects.toMatchObject({
    code: 'not-found',
    field: 'baseSystem',
  })
  await expect(createSystem(db, input('x2', { baseSystem: 'x2' }), ana)).rejects.toMatchObject({
    code: 'invalid',
  })
  await createSystem(db, input('x3', { baseSystem: 'secret-base', counterpartSystem: 'ana-7b' }), null)
})

test('a lineage never runs in a circle', async () => {
  const ana = await addUser(database)
  const { db } = database.web
  await createSystem(db, input('one'), ana)
  await createSystem(db, input('two', { baseSystem: 'one' }), ana)
  await createSystem(db, input('three', { baseSystem: 'two' }), ana)
  await expect(updateSystem(db, input('one', { baseSystem: 'three' }), ana)).rejects.toMatchObject({
    code: 'invalid',
    field: 'baseSystem',
  })
  await updateSystem(db, input('three', { baseSystem: 'one', name: 'Three' }), ana)
  const ben = await addUser(database)
  await expect(updateSystem(db, input('three'), ben)).rejects.toMatchObject({ code: 'not-found' })
})

test('a visitor without the role, and a stranger to an organisation, may not add systems', async () => {
  const rater = await addUser(database, { roles: ['rater'] })
  await expect(createSystem(database.web.db, input('r'), rater)).rejects.toMatchObject({ code: 'forbidden' })
  const ana = await addUser(database)
  const organisationId = '00000000-0000-4000-8000-000000000000'
  await expect(createSystem(database.web.db, input('o'), ana, { organisationId })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a system names peers, each once and never itself, and may change them', async () => {
  const ana = await addUser(database)
  const { db } = database.web
  for (const slug of ['run-1', 'run-2']) await createSystem(db, input(slug), ana)
  await createSystem(db, input('run-3', { peerSystems: ['run-1', 'run-2', 'run-1'] }), ana)
  const peersOf = async (slug: string) =>
    (
      await db
        .select({ slug: systems.slug })
        .from(systemPeers)
        .innerJoin(systems, eq(systems.id, systemPeers.peerId))
        .where(sql`${systemPeers.systemId} = (select id from systems where slug = ${slug})`)
    )
      .map((peer) => peer.slug)
      .sort()
  expect(await peersOf('run-3')).toEqual(['run-1', 'run-2'])
  await updateSystem(db, input('run-3', { peerSystems: ['run-2'] }), ana)
  expect(await peersOf('run-3')).toEqual(['run-2'])
  await expect(updateSystem(db, input('run-3', { peerSystems: ['run-3'] }), ana)).rejects.toMatchObject({
    code: 'invalid',
    field: 'peerSystems',
  })
  await expect(createSystem(db, input('run-4', { peerSystems: ['nobody'] }), ana)).rejects.toMatchObject({
    code: 'not-found',
    field: 'peerSystems',
  })
  // all or nothing: the refused one is not there
  expect(await systemFor(db, null, 'run-4')).toBeNull()
})
