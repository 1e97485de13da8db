import 'server-only'
import { type Connection, connect } from '@/db/client'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** Uploads that one web process takes at a time. */
const places = 8

// kept on the global object: `next dev` loads modules anew on each change and would leak a pool each time
const kept = globalThis as { roundsUploads?: { connection: Connection; taken: number } }

/**
 * Runs an upload on a pool of its own: each holds a connection as long as its client takes to send, and pages must not
 * wait for that.
 *
 * @throws DomainError unavailable when all places are taken
 */
export async function inUploadPlace<T>(upload: (connection: Connection) => Promise<T>): Promise<T> {
  kept.roundsUploads ??= {
    // two more than places, for what is looked up before and after a transaction
    connection: connect(env.ROUNDS_WEB_DATABASE_URL ?? '', { name: 'rounds upload', max: places + 2 }),
    taken: 0,
  }
  const uploads = kept.roundsUploads
  if (uploads.taken >= places) {
    throw new DomainError('unavailable', 'Many uploads are running. Try again in a minute.')
  }
  uploads.taken++
  try {
    return await upload(uploads.connection)
  } finally {
    uploads.taken--
  }
}

/** Closes the pool, where the process ends in an orderly way. */
export async function closeUploads(): Promise<void> {
  await kept.roundsUploads?.connection.close()
  kept.roundsUploads = undefined
}
