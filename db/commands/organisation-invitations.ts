import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Message } from '@/lib/mail/message'
import type { Database } from '../client'
import { organisationInvitations, organisationMembers, users } from '../schema/accounts'
import { queueMail } from './mails'
import { trace } from './organisation-members'

const invitation = (organisationId: string, email: string) =>
  and(eq(organisationInvitations.organisationId, organisationId), eq(organisationInvitations.email, email))

/**
 * Invites an address and queues the mail; inviting it again sends the mail again.
 *
 * @throws DomainError conflict where the address belongs to a member
 */
export async function inviteToOrganisation(
  db: Database,
  organisationId: string,
  message: Message,
  invitedBy: string,
): Promise<void> {
  const email = message.recipient
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ id: users.id })
      .from(organisationMembers)
      .innerJoin(users, eq(users.id, organisationMembers.userId))
      .where(and(eq(organisationMembers.organisationId, organisationId), eq(users.email, email)))
    if (member) throw new DomainError('conflict', 'This person is a member already.', { field: 'email' })
    await tx
      .insert(organisationInvitations)
      .values({ organisationId, email, invitedBy })
      .onConflictDoUpdate({
        target: [organisationInvitations.organisationId, organisationInvitations.email],
        set: { invitedBy, createdAt: sql`now()` },
      })
    await trace(tx, 'member-invited', organisationId, {}, invitedBy)
    await queueMail(tx, message)
  })
}

/** Takes an invitation back. */
export async function withdrawInvitation(db: Database, organisationId: string, email: string): Promise<void> {
  await db.delete(organisationInvitations).where(invitation(organisationId, email))
}

/**
 * Answers an invitation to the address of the person signed in: that it is theirs was proven when they signed in.
 *
 * @throws DomainError not-found where it was taken back or answered before
 */
export async function answerInvitation(
  db: Database,
  organisationId: string,
  person: { id: string; email: string | null },
  accept: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    const answered = person.email
      ? await tx
          .delete(organisationInvitations)
          .where(invitation(organisationId, person.email))
          .returning({ email: organisationInvitations.email })
      : []
    if (answered.length === 0)
      throw new DomainError('not-found', 'This invitation was taken back or answered before.')
    if (!accept) return
    await tx
      .insert(organisationMembers)
      .values({ organisationId, userId: person.id, role: 'member' })
      .onConflictDoNothing()
    await trace(tx, 'member-joined', organisationId, { userId: person.id }, person.id)
  })
}
