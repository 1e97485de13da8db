import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Message } from '@/lib/mail/message'
import {
  invitationsTo,
  invitedAddresses,
  membersWithAddresses,
  organisationBySlug,
} from '../queries/organisations'
import { makePerson } from '../testing/people'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { answerInvitation, inviteToOrganisation } from './organisation-invitations'
import { removeMember, setMemberRole } from './organisation-members'
import { createOrganisation } from './organisations'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
})

const db = () => database.web.db
const mailTo = (recipient: string): Message => ({ recipient, subject: 'Invitation', text: 'link' })
const roles = async (organisationId: string) =>
  (await membersWithAddresses(db(), organisationId)).map(({ userId, role }) => [userId, role])

async function organisationOf(owners: number) {
  const people = []
  for (let i = 0; i < owners; i++) people.push(await makePerson(database.owner.db))
  const [founder, ...others] = people
  if (!founder) throw new RangeError('an organisation needs an owner')
  const organisation = await createOrganisation(db(), `Lab of ${founder.name}`, founder.id)
  for (const { id, email } of others) {
    await inviteToOrganisation(db(), organisation.id, mailTo(email ?? ''), founder.id)
    await answerInvitation(db(), organisation.id, { id, email }, true)
    await setMemberRole(db(), organisation.id, id, 'owner', founder.id)
  }
  return { organisation, founder, others }
}

test('an organisation is made once under a name, and its maker owns it', async () => {
  const ana = await makePerson(database.owner.db)
  const { id, slug } = await createOrganisation(db(), 'Universität Zürich', ana.id)
  expect(slug).toBe('universitat-zurich')
  expect(await organisationBySlug(db(), slug)).toMatchObject({ name: 'Universität Zürich' })
  expect(await roles(id)).toEqual([[ana.id, 'owner']])
  await expect(createOrganisation(db(), 'Universitat  Zurich!', ana.id)).rejects.toThrow('of this name')
  await createOrganisation(db(), '東京大学', ana.id)
  await createOrganisation(db(), '京都大学', ana.id)
  await expect(createOrganisation(db(), '東京大学', ana.id)).rejects.toThrow('of this name')
})

test('an invitation waits for the person with its address, becomes a membership once, and sends a mail', async () => {
  const { organisation, founder } = await organisationOf(1)
  const ben = await makePerson(database.owner.db)
  const stranger = await makePerson(database.owner.db)
  await inviteToOrganisation(db(), organisation.id, mailTo(ben.email ?? ''), founder.id)
  expect(await invitationsTo(db(), ben.email)).toMatchObject([
    { organisationId: organisation.id, invitedBy: founder.name },
  ])
  expect(await invitationsTo(db(), null)).toEqual([])
  expect(await database.owner.sql`select status from mails where recipient = ${ben.email}`).toEqual([
    { status: 'waiting' },
  ])

  await expect(answerInvitation(db(), organisation.id, stranger, true)).rejects.toThrow(
    'taken back or answered',
  )
  await answerInvitation(db(), organisation.id, ben, true)
  await expect(answerInvitation(db(), organisation.id, ben, true)).rejects.toThrow('taken back or answered')
  expect(await roles(organisation.id)).toEqual([
    [founder.id, 'owner'],
    [ben.id, 'member'],
  ])
  expect(await invitedAddresses(db(), organisation.id)).toEqual([])
  await expect(
    inviteToOrganisation(db(), organisation.id, mailTo(ben.email ?? ''), founder.id),
  ).rejects.toThrow('a member already')
})

test('a declined invitation is gone and makes nobody a member', async () => {
  const { organisation, founder } = await organisationOf(1)
  const ben = await makePerson(database.owner.db)
  await inviteToOrganisation(db(), organisation.id, mailTo(ben.email ?? ''), founder.id)
  await answerInvitation(db(), organisation.id, ben, false)
  expect(await roles(organisation.id)).toEqual([[founder.id, 'owner']])
  expect(await invitationsTo(db(), ben.email)).toEqual([])
})

test('the last owner neither leaves nor becomes a member', async () => {
  const { organisation, founder } = await organisationOf(1)
  await expect(removeMember(db(), organisation.id, founder.id, founder.id)).rejects.toThrow('last owner')
  await expect(setMemberRole(db(), organisation.id, founder.id, 'member', founder.id)).rejects.toThrow(
    'last owner',
  )
})

test('of five owners leaving at once one stays', async () => {
  const { organisation, founder, others } = await organisationOf(5)
  const left = await Promise.allSettled(
    [founder, ...others].map(({ id }) => removeMember(db(), organisation.id, id, id)),
  )
  expect(left.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await roles(organisation.id)).toHaveLength(1)
})
