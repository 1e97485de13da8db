import { sql } from 'drizzle-orm'
import type { Database } from '../client'

export interface Health {
  /** When the newest migration that ran was made, in milliseconds since 1970; null where none ran. */
  migratedTo: number | null
  jobs: {
    /** Jobs that may run now or are running. */
    waiting: number
    /** Jobs that failed for good. */
    failed: number
    /** Seconds the oldest of those that may run now has waited for it; null where none waits. */
    oldestWaitSeconds: number | null
  }
  /** Seconds since a worker was last seen; null where none is registered. */
  workerSeenSecondsAgo: number | null
}

/** How the database, the queue and the worker are, in one question. */
export async function readHealth(db: Database): Promise<Health> {
  const [row] = await db.execute<{
    migrated_to: string | null
    waiting: string
    failed: string
    oldest_wait_seconds: number | null
    worker_seen_seconds_ago: number | null
  }>(sql`
    select (select max(created_at) from drizzle.__drizzle_migrations) as migrated_to,
           queue.waiting, queue.failed, queue.oldest_wait_seconds,
           (select extract(epoch from now() - max(seen_at))::double precision from worker_processes)
             as worker_seen_seconds_ago
    from queue_state() queue`)
  if (!row) throw new Error('the health query returned no row')
  return {
    migratedTo: row.migrated_to === null ? null : Number(row.migrated_to),
    jobs: {
      waiting: Number(row.waiting),
      failed: Number(row.failed),
      oldestWaitSeconds: row.oldest_wait_seconds,
    },
    workerSeenSecondsAgo: row.worker_seen_seconds_ago,
  }
}
