import { and, eq, inArray } from 'drizzle-orm'
import type { Database } from '../client'
import { submissionEvents, submissions } from '../schema/submissions'
import { refundQuota } from './quotas'

/**
 * Gives up scoring a submission and returns what it was charged, in one transaction; a second call changes nothing.
 *
 * @param failure shown to the submitter
 * @returns whether this call gave it up: false when it was scored or given up before
 */
export async function failScoring(db: Database, submissionId: string, failure: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const failed = await tx
      .update(submissions)
      .set({ status: 'failed', stage: null, failure })
      .where(and(eq(submissions.id, submissionId), inArray(submissions.status, ['queued', 'scoring'])))
      .returning({ id: submissions.id })
    if (failed.length === 0) return false
    await tx.insert(submissionEvents).values({ submissionId, kind: 'failed', detail: { failure } })
    await refundQuota(tx, submissionId)
    return true
  })
}
