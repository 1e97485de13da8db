import { sql } from 'drizzle-orm'
import type { Database } from '../client'

/**
 * Makes transactions that rewrite what a version's board and comparisons are read from wait for each other, until the
 * first has committed: the second then sees what it wrote. Take it after writing what the others are to see, and before
 * the lock of a suite.
 */
export async function lockBoard(tx: Database, versionId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rounds board'), hashtext(${versionId}))`)
}
