import { eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { auditEvents } from '../schema/operations'
import { studies } from '../schema/studies'

export type StudyRow = typeof studies.$inferSelect

/** A study, held until the transaction ends. @throws DomainError not-found */
export async function lockStudy(tx: Database, studyId: string): Promise<StudyRow> {
  const [study] = await tx.select().from(studies).where(eq(studies.id, studyId)).for('update')
  if (!study) throw new DomainError('not-found', 'There is no such study any more.')
  return study
}

/**
 * A study that is still being designed, held until the transaction ends.
 *
 * @throws DomainError not-found; conflict once it is launched: what raters saw does not change under them
 */
export async function lockDraft(tx: Database, studyId: string): Promise<StudyRow> {
  const study = await lockStudy(tx, studyId)
  if (study.status !== 'draft') {
    throw new DomainError(
      'conflict',
      'The study is launched: its questions, answers and plan stay as they are.',
    )
  }
  return study
}

/** Keeps a trace of what was done to a study, in the caller's transaction. */
export async function traceStudy(
  tx: Database,
  studyId: string,
  kind: string,
  actorId: string | null,
  detail: Record<string, unknown> = {},
): Promise<void> {
  await tx.insert(auditEvents).values({ kind, subject: `study:${studyId}`, detail, actorId })
}

/** Tells every web process that public pages of the study changed, once the transaction is committed. */
export async function announceStudy(tx: Database, slug: string): Promise<void> {
  await tx.execute(sql`select pg_notify('rounds_changed', ${`study ${slug}`})`)
}
