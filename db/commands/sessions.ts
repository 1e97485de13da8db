import { randomBytes } from 'node:crypto'
import { and, eq, gt, ne, sql } from 'drizzle-orm'
import { secretHash } from '@/lib/accounts/secret-hash'
import { SESSION_SECONDS } from '@/lib/accounts/session-cookie'
import type { Database } from '../client'
import { sessions } from '../schema/accounts'

export const newSessionToken = (): string => randomBytes(32).toString('base64url')

/** Signs a person in without asking them: for tests and the command line. The token goes into the session cookie. */
export async function startSession(db: Database, userId: string): Promise<{ token: string; expires: Date }> {
  const token = newSessionToken()
  const expires = new Date(Date.now() + SESSION_SECONDS * 1000)
  await db.insert(sessions).values({ sessionToken: secretHash(token), userId, expires })
  return { token, expires }
}

/** Prolongs a session that is still alive, from now. @returns when it ends now; null where it has ended */
export async function prolongSession(db: Database, tokenHash: string): Promise<Date | null> {
  const [prolonged] = await db
    .update(sessions)
    .set({ expires: sql`now() + make_interval(secs => ${SESSION_SECONDS})` })
    .where(and(eq(sessions.sessionToken, tokenHash), gt(sessions.expires, sql`now()`)))
    .returning({ expires: sessions.expires })
  return prolonged?.expires ?? null
}

export async function endSession(db: Database, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.sessionToken, tokenHash))
}

/** Ends every other session of a person. @returns how many there were */
export async function endOtherSessions(db: Database, userId: string, keptHash: string): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), ne(sessions.sessionToken, keptHash)))
    .returning({ userId: sessions.userId })
  return ended.length
}
