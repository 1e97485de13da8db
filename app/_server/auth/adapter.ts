import 'server-only'
import type { Adapter, AdapterUser } from '@auth/core/adapters'
import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { accounts, sessions, users, verificationTokens } from '@/db/schema/accounts'
import { secretHash } from '@/lib/accounts/secret-hash'
import { database } from '../database'

/**
 * Where @auth/core keeps people and sessions: its own adapter on our tables, except that a session is stored under the
 * hash of its token, so that the table signs nobody in.
 */
export function authAdapter(): Adapter {
  const adapter = DrizzleAdapter(database(), {
    usersTable: users,
    accountsTable: accounts,
    sessionsTable: sessions,
    verificationTokensTable: verificationTokens,
  }) as Required<Adapter>
  return {
    ...adapter,
    // providers.ts lets through none but verified addresses
    createUser: (user: AdapterUser) =>
      adapter.createUser({ ...user, emailVerified: user.emailVerified ?? (user.email ? new Date() : null) }),
    async createSession(session) {
      await adapter.createSession({ ...session, sessionToken: secretHash(session.sessionToken) })
      return session
    },
    async getSessionAndUser(sessionToken) {
      const found = await adapter.getSessionAndUser(secretHash(sessionToken))
      return found && { ...found, session: { ...found.session, sessionToken } }
    },
    async updateSession(session) {
      const hash = secretHash(session.sessionToken)
      const updated = await adapter.updateSession({ ...session, sessionToken: hash })
      return updated && { ...updated, sessionToken: session.sessionToken }
    },
    deleteSession: (sessionToken) => adapter.deleteSession(secretHash(sessionToken)),
  }
}
