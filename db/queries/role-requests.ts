import { and, asc, eq } from 'drizzle-orm'
import type { Role } from '@/lib/accounts/roles'
import type { Database } from '../client'
import { roleRequests, users } from '../schema/accounts'

/** Roles that people ask for, the longest wait first. Holds addresses: for curators. */
export const waitingRoleRequests = (db: Database) =>
  db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: roleRequests.role,
      reason: roleRequests.reason,
      requestedAt: roleRequests.requestedAt,
    })
    .from(roleRequests)
    .innerJoin(users, eq(users.id, roleRequests.userId))
    .orderBy(asc(roleRequests.requestedAt))

/** What somebody wrote when they asked for a role; null where they did not, or where it is decided. */
export async function ownRoleRequest(db: Database, userId: string, role: Role): Promise<string | null> {
  const [request] = await db
    .select({ reason: roleRequests.reason })
    .from(roleRequests)
    .where(and(eq(roleRequests.userId, userId), eq(roleRequests.role, role)))
  return request?.reason ?? null
}
