import { eq, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { longestAnonymityDays } from '@/lib/submissions/publication'
import type { Database } from '../client'
import { submissionEvents, submissions } from '../schema/submissions'
import { settleSlugs } from './system-slugs'

/**
 * Shows a scored submission to everybody, under its name or, until a date, without system and submitter. Called again
 * for an anonymous one it gives the name sooner or changes the date; what was public by name stays so.
 *
 * @param user null: the operator's command line
 * @throws DomainError not-found, forbidden, conflict (not scored yet, withdrawn, named already), invalid (the date)
 */
export async function publishSubmission(
  db: Database,
  id: string,
  user: CurrentUser | null,
  { anonymousUntil }: { anonymousUntil: Date | null },
): Promise<void> {
  await db.transaction(async (tx) => {
    const submission = await lockSubmission(tx, id, user)
    if (user && !can(user, 'publish-submission', submission)) {
      throw new DomainError('forbidden', 'Only its submitter and their organisation publish a submission.')
    }
    const now = await databaseTime(tx)
    if (submission.withdrawnAt) throw new DomainError('conflict', 'This submission was withdrawn.')
    if (submission.status !== 'scored')
      throw new DomainError('conflict', 'This submission is not scored yet.')
    const isNamed =
      submission.publishedAt !== null &&
      (submission.anonymousUntil === null || submission.anonymousUntil <= now)
    if (isNamed && anonymousUntil === null) return
    if (isNamed) throw new DomainError('conflict', 'This submission is public under its name already.')
    refuseDate(anonymousUntil, now)
    await tx
      .update(submissions)
      .set({ publishedAt: submission.publishedAt ?? now, anonymousUntil })
      .where(eq(submissions.id, id))
    if (anonymousUntil === null) await settleSlugs(tx)
    const kind =
      submission.publishedAt === null ? 'published' : anonymousUntil === null ? 'named' : 'postponed'
    await trace(tx, submission, user, kind, { anonymousUntil: anonymousUntil?.toISOString() ?? null })
  })
}

/**
 * Takes a submission off the boards for good; its page stays and says why. A submission that was never published can
 * be withdrawn, too. The quota is not given back: the platform did its part.
 *
 * @throws DomainError not-found, forbidden, conflict (withdrawn already), invalid (no reason)
 */
export async function withdrawSubmission(
  db: Database,
  id: string,
  user: CurrentUser | null,
  reason: string,
): Promise<void> {
  if (reason.trim() === '') throw new DomainError('invalid', 'Say why.', { field: 'reason' })
  await db.transaction(async (tx) => {
    const submission = await lockSubmission(tx, id, user)
    if (user && !can(user, 'withdraw-submission', submission)) {
      throw new DomainError(
        'forbidden',
        'Only its submitter, their organisation and curators withdraw a submission.',
      )
    }
    if (submission.withdrawnAt) throw new DomainError('conflict', 'This submission was withdrawn already.')
    await tx
      .update(submissions)
      .set({ withdrawnAt: sql`now()`, withdrawnReason: reason.trim() })
      .where(eq(submissions.id, id))
    await trace(tx, submission, user, 'withdrawn', { reason: reason.trim() })
  })
}

type Submission = typeof submissions.$inferSelect

/** The submission, kept from other changes until the transaction ends. What a person may not see does not exist. */
async function lockSubmission(tx: Database, id: string, user: CurrentUser | null): Promise<Submission> {
  const [submission] = await tx.select().from(submissions).where(eq(submissions.id, id)).for('update')
  if (!submission || (user && !can(user, 'see-submission', submission))) {
    throw new DomainError('not-found', 'There is no such submission.')
  }
  return submission
}

/** Writes down what was done and by whom, and has the board made anew where it shows. */
async function trace(
  tx: Database,
  { id, versionId, publishedAt }: Submission,
  user: CurrentUser | null,
  kind: 'published' | 'named' | 'postponed' | 'withdrawn',
  detail: Record<string, unknown>,
): Promise<void> {
  await tx.insert(submissionEvents).values({ submissionId: id, kind, detail, actorId: user?.id ?? null })
  if (kind === 'withdrawn' && publishedAt === null) return // no page ever showed it
  const payload = JSON.stringify({ versionId })
  await tx.execute(sql`select enqueue('refresh-board', ${payload}::json, ${`refresh-board:${versionId}`})`)
  await tx.execute(sql`select pg_notify('rounds_changed', ${`submission ${id}`})`)
}

function refuseDate(anonymousUntil: Date | null, now: Date): void {
  if (anonymousUntil === null) return
  const days = (anonymousUntil.valueOf() - now.valueOf()) / 86_400_000
  if (days > 0 && days <= longestAnonymityDays) return
  const message = days > 0 ? `At most ${longestAnonymityDays} days ahead.` : 'Choose a date in the future.'
  throw new DomainError('invalid', message, { field: 'anonymousUntil' })
}

async function databaseTime(tx: Database): Promise<Date> {
  const [clock] = await tx.execute<{ now: number }>(
    sql`select extract(epoch from now())::double precision * 1000 as now`,
  )
  return new Date(clock?.now ?? Date.now())
}
