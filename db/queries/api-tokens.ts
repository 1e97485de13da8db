import { and, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { apiTokens } from '../schema/accounts'

/** A person's tokens, live ones first, then the newest; those that ended more than 90 days ago are left out. */
export function apiTokensOf(db: Database, userId: string) {
  const endedAt = sql`least(${apiTokens.expiresAt}, ${apiTokens.revokedAt})`
  return db
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      prefix: apiTokens.prefix,
      scopes: apiTokens.scopes,
      createdAt: apiTokens.createdAt,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      revokedAt: apiTokens.revokedAt,
      isLive: sql<boolean>`${endedAt} > now()`,
    })
    .from(apiTokens)
    .where(and(eq(apiTokens.userId, userId), sql`${endedAt} > now() - interval '90 days'`))
    .orderBy(desc(sql`${endedAt} > now()`), desc(apiTokens.createdAt))
}
