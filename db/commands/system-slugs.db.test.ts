import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { SystemInput } from '@/lib/systems/system'
import { systemBySlug } from '../queries/system-results'
import { systemFor, systemsFor } from '../queries/systems'
import { addTestBenchmark, submitTestAnswers, testAnswers } from '../testing/scoring-fixture'
import { addUser } from '../testing/submitters'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { cleanUp } from './clean-up'
import { scoreSubmission } from './score-submission'
import { publishSubmission } from './submissions'
import { createSystem, updateSystem } from './systems'

let database: TestDatabase
let versionId: string
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db)
})
afterAll(() => database.drop())

const web = () => database.web.db
const input = (slug: string, changes: Partial<SystemInput> = {}) =>
  SystemInput.parse({ slug, name: slug, kind: 'medical', ...changes })
const create = (slug: string, user: CurrentUser | null) => createSystem(web(), input(slug), user)
async function publish(systemId: string, user: CurrentUser, anonymousUntil: Date | null = null) {
  const id = await submitTestAnswers(web(), {
    ...{ versionId, systemId, answers: testAnswers(40, 0.5), submittedBy: user.id },
  })
  await scoreSubmission(database.worker.db, id, { threads: 1 })
  await publishSubmission(web(), id, user, { anonymousUntil })
  return id
}
const slugOf = async (id: string) =>
  (await database.owner.sql`select slug from systems where id = ${id}`)[0]?.slug

test('what others have not published does not take a slug: nobody learns of it by asking', async () => {
  const [ana, ben] = [await addUser(database), await addUser(database)]
  const [first, second] = [await create('hidden-7b', ana), await create('hidden-7b', ben)]
  expect([first.slug, second.slug]).toEqual(['hidden-7b', 'hidden-7b'])
  expect(await systemFor(web(), ana, 'hidden-7b')).toMatchObject({ id: first.id })
  expect(await systemFor(web(), ben, 'hidden-7b')).toMatchObject({ id: second.id })
  expect((await systemsFor(web(), ben)).map(({ id }) => id)).toEqual([second.id])
  await expect(create('hidden-7b', ana)).rejects.toMatchObject({ code: 'conflict', field: 'slug' })
  await updateSystem(web(), input('hidden-7b', { name: 'Ben’s' }), ben)
  expect(await database.owner.sql`select name from systems where id = ${first.id}`).toEqual([
    { name: 'hidden-7b' },
  ])
})

test('whoever publishes first has the slug; the next gets one with a number', async () => {
  const [ana, ben, eva] = [await addUser(database), await addUser(database), await addUser(database)]
  const [first, second] = [await create('wanted-7b', ana), await create('wanted-7b', ben)]
  await publish(second.id, ben)
  await expect(create('wanted-7b', eva)).rejects.toMatchObject({ code: 'conflict', field: 'slug' })
  // one's own comes before somebody else's that became public
  expect(await systemFor(web(), ana, 'wanted-7b')).toMatchObject({ id: first.id })
  await publish(first.id, ana)
  expect([await slugOf(second.id), await slugOf(first.id)]).toEqual(['wanted-7b', 'wanted-7b-2'])
  expect(await systemBySlug(web(), 'wanted-7b')).toMatchObject({ id: second.id })
  expect(await systemBySlug(web(), 'wanted-7b-2')).toMatchObject({ id: first.id })
})

test('an anonymous system keeps its slug to itself until its date', async () => {
  const [ana, ben] = [await addUser(database), await addUser(database)]
  const secret = await create('secret-7b', ana)
  const id = await publish(secret.id, ana, new Date(Date.now() + 864e5))
  await cleanUp(database.worker.db)
  expect((await create('secret-7b', ben)).slug).toBe('secret-7b')
  await database.owner
    .sql`update submissions set anonymous_until = now() - interval '1 second' where id = ${id}`
  expect(await cleanUp(database.worker.db)).toMatchObject({ slugs: 1 })
  await expect(create('secret-7b', await addUser(database))).rejects.toMatchObject({ code: 'conflict' })
})

test('a base is public, and has its slug, with the first system that names it', async () => {
  const [ana, ben] = [await addUser(database), await addUser(database)]
  const [base, other] = [await create('base-7b', ana), await create('base-7b', ben)]
  const adapted = await createSystem(web(), input('adapted-7b', { baseSystem: 'base-7b' }), ana)
  await publish(adapted.id, ana)
  expect(await systemBySlug(web(), 'base-7b')).toMatchObject({ id: base.id })
  await publish(other.id, ben)
  expect(await slugOf(other.id)).toBe('base-7b-2')
})

test('of publications at the same moment each gets a slug of its own', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => addUser(database)))
  const made = await Promise.all(people.map((person) => create('raced-7b', person)))
  await Promise.all(made.map(({ id }, i) => publish(id, people[i]!)))
  const slugs = await Promise.all(made.map(({ id }) => slugOf(id)))
  expect(slugs.sort()).toEqual(['raced-7b', 'raced-7b-2', 'raced-7b-3', 'raced-7b-4'])
})
