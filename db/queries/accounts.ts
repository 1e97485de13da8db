import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { isProviderId, type ProviderId } from '@/lib/accounts/providers'
import type { Database } from '../client'
import { accounts, sessions, users, verificationTokens } from '../schema/accounts'

/** What the account page shows beyond who is signed in. */
export async function accountDetails(db: Database, userId: string) {
  const [[person], linked, sessionCount] = await Promise.all([
    db.select({ orcid: users.orcid, createdAt: users.createdAt }).from(users).where(eq(users.id, userId)),
    db
      .select({ provider: accounts.provider })
      .from(accounts)
      .where(eq(accounts.userId, userId))
      .orderBy(asc(accounts.provider)),
    db.$count(sessions, and(eq(sessions.userId, userId), gt(sessions.expires, sql`now()`))),
  ])
  return {
    orcid: person?.orcid ?? null,
    createdAt: person?.createdAt ?? null,
    linked: linked
      .map(({ provider }) => provider)
      .filter((provider): provider is ProviderId => isProviderId(provider)),
    sessionCount,
  }
}

/** Where a mailed link stands, without using it up. `gone`: used, replaced, or never ours. */
export async function linkState(
  db: Database,
  identifier: string,
  tokenHash: string,
): Promise<'valid' | 'expired' | 'gone'> {
  const [found] = await db
    .select({ isValid: sql<boolean>`${verificationTokens.expires} > now()` })
    .from(verificationTokens)
    .where(and(eq(verificationTokens.identifier, identifier), eq(verificationTokens.token, tokenHash)))
  return found ? (found.isValid ? 'valid' : 'expired') : 'gone'
}
