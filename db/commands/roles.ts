import { and, eq, sql } from 'drizzle-orm'
import { type Role, roles } from '@/lib/accounts/roles'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { auditEvents } from '../schema/operations'

/**
 * Makes a person a curator if they are not yet, leaving a trace: what the instance's configuration says of an address.
 *
 * @returns whether anything changed
 */
export async function makeCurator(db: Database, userId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(users)
      .set({ roles: sql`array_append(${users.roles}, 'curator')` })
      .where(and(eq(users.id, userId), sql`not ('curator' = any(${users.roles}))`))
      .returning({ id: users.id })
    if (changed.length === 0) return false
    await tx.insert(auditEvents).values({
      kind: 'roles-changed',
      subject: `user:${userId}`,
      detail: { granted: ['curator'], revoked: [], by: 'configuration' },
    })
    return true
  })
}

/**
 * Gives a person exactly these roles, leaving a trace of what changed and who did it.
 *
 * @throws DomainError not-found; conflict where a curator would drop their own role: another one has to
 */
export async function setRoles(
  db: Database,
  userId: string,
  wanted: readonly Role[],
  actorId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [person] = await tx
      .select({ roles: users.roles })
      .from(users)
      .where(eq(users.id, userId))
      .for('update')
    if (!person) throw new DomainError('not-found', 'There is no such account any more.')
    const next = roles.filter((role) => wanted.includes(role))
    const granted = next.filter((role) => !person.roles.includes(role))
    const revoked = person.roles.filter((role) => !next.includes(role))
    if (revoked.includes('curator') && userId === actorId) {
      throw new DomainError(
        'conflict',
        'You cannot take the curator role from yourself; another curator can.',
      )
    }
    if (granted.length === 0 && revoked.length === 0) return
    await tx.update(users).set({ roles: next }).where(eq(users.id, userId))
    await tx
      .insert(auditEvents)
      .values({ kind: 'roles-changed', subject: `user:${userId}`, detail: { granted, revoked }, actorId })
  })
}
