import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { apiTokens } from '../schema/accounts'

/** Remembers when a token was last used, to the minute: a busy client must not cost a write each request. */
export async function noteTokenUse(db: Database, tokenId: string): Promise<void> {
  await db
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(
      and(
        eq(apiTokens.id, tokenId),
        or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, sql`now() - interval '1 minute'`)),
      ),
    )
}
