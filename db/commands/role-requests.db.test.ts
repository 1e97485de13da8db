import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownRoleRequest, waitingRoleRequests } from '../queries/role-requests'
import { users } from '../schema/accounts'
import { makePerson } from '../testing/people'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { decideRoleRequest, requestRole } from './role-requests'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('somebody asks for a role, a curator gives it or does not, and it is decided once', async () => {
  const { db } = database.web
  const curator = await makePerson(db, { roles: ['curator'] })
  const [ann, ben] = [await makePerson(db), await makePerson(db)]
  await requestRole(db, ann.id, 'organiser', 'A study of discharge letters.')
  await requestRole(db, ann.id, 'organiser', 'A study of discharge letters, with ten physicians.')
  await requestRole(db, ben.id, 'organiser', 'Curious.')
  expect((await waitingRoleRequests(db)).map(({ userId }) => userId)).toEqual([ann.id, ben.id])
  expect(await ownRoleRequest(db, ann.id, 'organiser')).toMatch(/ten physicians/)

  const decide = (userId: string, isGranted: boolean) =>
    decideRoleRequest(db, { userId, role: 'organiser', isGranted }, curator.id)
  await decide(ann.id, true)
  await decide(ben.id, false)
  const roles = async (id: string) =>
    (await db.select({ roles: users.roles }).from(users).where(eq(users.id, id)))[0]?.roles.toSorted()
  expect(await roles(ann.id)).toEqual(['organiser', 'researcher'])
  expect(await roles(ben.id)).toEqual(['researcher'])
  await expect(decide(ann.id, true)).rejects.toMatchObject({ code: 'not-found' })
  await expect(requestRole(db, ann.id, 'organiser', 'again')).rejects.toMatchObject({ code: 'conflict' })
})
