import { and, eq, sql } from 'drizzle-orm'
import type { Role } from '@/lib/accounts/roles'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { roleRequests, users } from '../schema/accounts'
import { auditEvents } from '../schema/operations'

/** Asks curators for a role; asking again changes the reason. @throws DomainError conflict for a role held already */
export async function requestRole(db: Database, userId: string, role: Role, reason: string): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await tx.$count(users, and(eq(users.id, userId), sql`${role} = any(${users.roles})`))
    if (held > 0) throw new DomainError('conflict', 'You have this role already.')
    await tx
      .insert(roleRequests)
      .values({ userId, role, reason })
      .onConflictDoUpdate({
        target: [roleRequests.userId, roleRequests.role],
        set: { reason },
      })
  })
}

/**
 * Gives a role that somebody asked for, or does not; either way nobody has to decide it again.
 *
 * @throws DomainError not-found where nobody asks (any more)
 */
export async function decideRoleRequest(
  db: Database,
  { userId, role, isGranted }: { userId: string; role: Role; isGranted: boolean },
  actorId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [request] = await tx
      .delete(roleRequests)
      .where(and(eq(roleRequests.userId, userId), eq(roleRequests.role, role)))
      .returning({ reason: roleRequests.reason })
    if (!request) throw new DomainError('not-found', 'This request was decided already.')
    const subject = `user:${userId}`
    if (!isGranted) {
      await tx.insert(auditEvents).values({ kind: 'role-refused', subject, detail: { role }, actorId })
      return
    }
    await tx
      .update(users)
      .set({ roles: sql`array(select distinct unnest(array_append(${users.roles}, ${role})))` })
      .where(eq(users.id, userId))
    await tx
      .insert(auditEvents)
      .values({ kind: 'roles-changed', subject, detail: { granted: [role], revoked: [] }, actorId })
  })
}
