import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { quotaCharges, quotaUsage, submissionEvents, submissions } from '../schema/submissions'

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
    const refunded = await refund(tx, submissionId)
    await tx.insert(submissionEvents).values({ submissionId, kind: 'failed', detail: { failure, refunded } })
    return true
  })
}

/** @returns whether there was a charge to return */
async function refund(tx: Database, submissionId: string): Promise<boolean> {
  const [charge] = await tx
    .update(quotaCharges)
    .set({ refundedAt: sql`now()` })
    .where(and(eq(quotaCharges.submissionId, submissionId), isNull(quotaCharges.refundedAt)))
    .returning()
  if (!charge) return false
  await tx
    .update(quotaUsage)
    .set({ used: sql`${quotaUsage.used} - 1` })
    .where(
      and(
        eq(quotaUsage.benchmarkSlug, charge.benchmarkSlug),
        eq(quotaUsage.owner, charge.owner),
        eq(quotaUsage.periodStart, charge.periodStart),
      ),
    )
  return true
}
