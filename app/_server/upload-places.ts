import 'server-only'
import { type Connection, connect } from '@/db/client'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** Uploads that one web process takes at a time, and of them one person's: nobody keeps the others waiting. */
const places = 8
const placesEach = 3

// kept on the global object: `next dev` loads modules anew on each change and would leak a pool each time
const kept = globalThis as { roundsUploads?: { connection: Connection; taken: Map<string, number> } }

/**
 * Runs a person's upload on a pool of its own: each holds a connection as long as its client takes to send, and pages
 * must not wait for that.
 *
 * @throws DomainError unavailable when all places are taken, or this person has three
 */
export async function inUploadPlace<T>(
  userId: string,
  upload: (connection: Connection) => Promise<T>,
): Promise<T> {
  kept.roundsUploads ??= {
    // two more than places, for what is looked up before and after a transaction
    connection: connect(env.ROUNDS_WEB_DATABASE_URL ?? '', { name: 'rounds upload', max: places + 2 }),
    taken: new Map(),
  }
  const { connection, taken } = kept.roundsUploads
  const own = taken.get(userId) ?? 0
  if (own >= placesEach) {
    throw new DomainError('unavailable', `You have ${placesEach} uploads running. Wait until one has ended.`)
  }
  if ([...taken.values()].reduce((sum, count) => sum + count, 0) >= places) {
    throw new DomainError('unavailable', 'Many uploads are running. Try again in a minute.')
  }
  taken.set(userId, own + 1)
  try {
    return await upload(connection)
  } finally {
    const left = (taken.get(userId) ?? 1) - 1
    if (left > 0) taken.set(userId, left)
    else taken.delete(userId)
  }
}

/** Closes the pool, where the process ends in an orderly way. */
export async function closeUploads(): Promise<void> {
  await kept.roundsUploads?.connection.close()
  kept.roundsUploads = undefined
}
