import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { TokenScope } from '@/lib/accounts/roles'
import type { Database } from '../client'
import { apiTokens, organisationMembers, organisations, sessions, users } from '../schema/accounts'

const person = {
  id: users.id,
  name: users.name,
  email: users.email,
  roles: users.roles,
  organisations: sql<CurrentUser['organisations']>`coalesce((
    select json_agg(json_build_object('id', ${organisations.id}, 'slug', ${organisations.slug},
                                      'name', ${organisations.name}, 'role', ${organisationMembers.role})
                    order by ${organisations.name}, ${organisations.id})
    from ${organisationMembers} join ${organisations} on ${organisations.id} = ${organisationMembers.organisationId}
    where ${organisationMembers.userId} = ${users.id}), '[]'::json)`,
}

/** The person of a session that has not expired, with the moment it will; null where there is none. */
export async function userOfSession(
  db: Database,
  tokenHash: string,
): Promise<{ user: CurrentUser; expires: Date } | null> {
  const [found] = await db
    .select({ user: person, expires: sessions.expires })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, tokenHash), gt(sessions.expires, sql`now()`)))
  return found ?? null
}

/** The person and scopes of an API token that is neither expired nor revoked; null for any other. */
export async function userOfToken(
  db: Database,
  tokenHash: string,
): Promise<{ user: CurrentUser; tokenId: string; scopes: TokenScope[] } | null> {
  const [found] = await db
    .select({ user: person, tokenId: apiTokens.id, scopes: apiTokens.scopes })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(eq(apiTokens.hash, tokenHash), isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, sql`now()`)),
    )
  return found ?? null
}
