import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { NewTokenInput } from '@/lib/accounts/account-input'
import { newApiToken, tokenPrefix } from '@/lib/accounts/api-token'
import { secretHash } from '@/lib/accounts/secret-hash'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { apiTokens, users } from '../schema/accounts'

/** More live tokens than this are a sign of a program making them. */
const MOST_TOKENS = 50

/**
 * Makes a personal API token. Its secret is in the answer and nowhere else: only its hash is stored.
 *
 * @throws DomainError conflict with 50 live tokens already
 */
export async function createApiToken(
  db: Database,
  userId: string,
  { name, scopes, days }: NewTokenInput,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  return db.transaction(async (tx) => {
    // the lock makes the count hold against requests at the same time
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update')
    const live = await tx.$count(
      apiTokens,
      and(eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt), sql`${apiTokens.expiresAt} > now()`),
    )
    if (live >= MOST_TOKENS) {
      throw new DomainError(
        'conflict',
        `You have ${MOST_TOKENS} live tokens. Revoke one that you no longer need.`,
      )
    }
    const secret = newApiToken()
    const [token] = await tx
      .insert(apiTokens)
      .values({
        userId,
        name,
        scopes,
        prefix: tokenPrefix(secret),
        hash: secretHash(secret),
        expiresAt: sql`now() + make_interval(days => ${days})`,
      })
      .returning({ id: apiTokens.id, expiresAt: apiTokens.expiresAt })
    if (!token) throw new Error('the insert returned no token')
    return { ...token, secret }
  })
}

/** Ends a token at once. @throws DomainError not-found where the person has no such live token */
export async function revokeApiToken(db: Database, userId: string, tokenId: string): Promise<void> {
  const revoked = await db
    .update(apiTokens)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.userId, userId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id })
  if (revoked.length === 0)
    throw new DomainError('not-found', 'There is no such token, or it was revoked before.')
}

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
