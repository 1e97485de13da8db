import { and, eq } from 'drizzle-orm'
import type { OrganisationRole } from '@/lib/accounts/roles'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { organisationMembers, organisations } from '../schema/accounts'
import { auditEvents } from '../schema/operations'

const membership = (organisationId: string, userId: string) =>
  and(eq(organisationMembers.organisationId, organisationId), eq(organisationMembers.userId, userId))

/**
 * Removes a member, or lets one leave.
 *
 * @throws DomainError not-found, or conflict for the last owner: somebody has to be able to manage it
 */
export async function removeMember(
  db: Database,
  organisationId: string,
  userId: string,
  actorId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await keepAnOwner(tx, organisationId, userId)
    await tx.delete(organisationMembers).where(membership(organisationId, userId))
    await trace(
      tx,
      userId === actorId ? 'member-left' : 'member-removed',
      organisationId,
      { userId },
      actorId,
    )
  })
}

/** Makes a member an owner, or an owner a member. @throws DomainError as removeMember */
export async function setMemberRole(
  db: Database,
  organisationId: string,
  userId: string,
  role: OrganisationRole,
  actorId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (role === 'member') await keepAnOwner(tx, organisationId, userId)
    const changed = await tx
      .update(organisationMembers)
      .set({ role })
      .where(membership(organisationId, userId))
      .returning({ userId: organisationMembers.userId })
    if (changed.length === 0) throw notAMember()
    await trace(tx, 'member-role-changed', organisationId, { userId, role }, actorId)
  })
}

/** Whoever goes, an owner stays. The organisation's row is locked, so that of two owners leaving at once one is refused. */
async function keepAnOwner(tx: Database, organisationId: string, userId: string): Promise<void> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('update')
  const members = await tx
    .select({ userId: organisationMembers.userId, role: organisationMembers.role })
    .from(organisationMembers)
    .where(eq(organisationMembers.organisationId, organisationId))
  if (!members.some((member) => member.userId === userId)) throw notAMember()
  if (!members.some((member) => member.userId !== userId && member.role === 'owner')) {
    const isOwner = members.some((member) => member.userId === userId && member.role === 'owner')
    if (isOwner) {
      throw new DomainError('conflict', 'This is the last owner. Make another member an owner first.')
    }
  }
}

const notAMember = () => new DomainError('not-found', 'This person is not a member any more.')

export async function trace(
  tx: Database,
  kind: string,
  organisationId: string,
  detail: Record<string, unknown>,
  actorId: string,
): Promise<void> {
  await tx.insert(auditEvents).values({ kind, subject: `organisation:${organisationId}`, detail, actorId })
}
