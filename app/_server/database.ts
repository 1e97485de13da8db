import 'server-only'
import { type Connection, connect } from '@/db/client'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

// kept on the global object: `next dev` loads modules anew on each change and would leak a pool each time
const kept = globalThis as { roundsWebConnection?: Connection }

/** The web process's pool, under the role that cannot read gold. */
export function webConnection(): Connection {
  if (!env.ROUNDS_WEB_DATABASE_URL) {
    throw new DomainError(
      'unavailable',
      'No database: start Rounds with "npm start", or set ROUNDS_WEB_DATABASE_URL.',
    )
  }
  kept.roundsWebConnection ??= connect(env.ROUNDS_WEB_DATABASE_URL, { name: 'rounds web', max: 10 })
  return kept.roundsWebConnection
}

/** The pool as every query and command takes it. */
export const database = () => webConnection().db
