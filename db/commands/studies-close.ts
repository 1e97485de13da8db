import { and, eq, lte, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { studies } from '../schema/studies'
import { announceStudy, lockStudy, type StudyRow, traceStudy } from './studies-draft'

/** Asks the worker to freeze the results as they are then; asked twice before it does, it does so once. */
export async function requestFrozenResults(
  tx: Database,
  studyId: string,
  reason: string,
  actorId: string | null,
): Promise<void> {
  const payload = JSON.stringify({ studyId, reason, actorId })
  await tx.execute(sql`select enqueue('freeze-results', ${payload}::json, ${`freeze-results:${studyId}`})`)
}

/**
 * Ends the rating of a study: what raters hold goes back, nothing more is taken, and the results are frozen by the
 * worker. Closing a closed study changes nothing.
 *
 * @param actorId null where its end date closed it
 * @returns whether this call closed it
 * @throws DomainError not-found; conflict for a draft
 */
export async function closeStudy(
  db: Database,
  studyId: string,
  { actorId, reason }: { actorId: string | null; reason: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (study.status === 'draft') throw new DomainError('conflict', 'This study was never launched.')
    if (study.status === 'closed') return false
    await tx.update(studies).set({ status: 'closed', closedAt: sql`now()` }).where(eq(studies.id, studyId))
    await tx.execute(sql`
      update study_slots
      set state = 'free', rater_id = null, claim_token = null, lease_until = null, shown_order = null, claimed_at = null
      where study_id = ${studyId} and state = 'leased'`)
    await traceStudy(tx, studyId, 'study-closed', actorId, { reason })
    await requestFrozenResults(tx, studyId, reason, actorId)
    await announceStudy(tx, study.slug)
    return true
  })
}

/** Closes every study whose end date is over. Run by the clock; safe to run at any time and by several workers. */
export async function closeEndedStudies(db: Database): Promise<number> {
  const ended = await db
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.status, 'open'), lte(studies.endsAt, sql`now()`)))
  let closed = 0
  for (const { id } of ended)
    if (await closeStudy(db, id, { actorId: null, reason: 'The end date was reached.' })) closed++
  return closed
}

/** When a study ends, as its organiser said it. */
export interface StudyEnd {
  endsAt: Date | null
  timeZone: string
}

/**
 * Moves the end date of a study.
 *
 * @throws DomainError not-found; conflict for a closed study; invalid (field `endsAt`) for a date that is over
 */
export async function setStudyEnd(
  db: Database,
  studyId: string,
  end: StudyEnd,
  userId: string,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (study.status === 'closed')
      throw new DomainError('conflict', 'This study is closed. Open it again to give it another end.')
    await writeEnd(tx, study, end, userId, now)
  })
}

/**
 * Opens a closed study again. Results frozen before stay as they were; closing it freezes a new version.
 *
 * @throws DomainError not-found; conflict where it is not closed or its ratings were imported; invalid (field `endsAt`)
 */
export async function reopenStudy(
  db: Database,
  studyId: string,
  end: StudyEnd,
  userId: string,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (study.status !== 'closed')
      throw new DomainError('conflict', 'Only a closed study can be opened again.')
    if (study.importedFrom !== null)
      throw new DomainError('conflict', 'Ratings of this study came from a file: nobody rates it here.')
    await writeEnd(tx, study, end, userId, now)
    await tx.update(studies).set({ status: 'open', closedAt: null }).where(eq(studies.id, studyId))
    await traceStudy(tx, studyId, 'study-reopened', userId)
  })
}

async function writeEnd(
  tx: Database,
  study: StudyRow,
  { endsAt, timeZone }: StudyEnd,
  userId: string,
  now: Date,
): Promise<void> {
  if (endsAt !== null && endsAt <= now)
    throw new DomainError('invalid', 'This date is over. Choose a later one.', { field: 'endsAt' })
  await tx.update(studies).set({ endsAt, timeZone }).where(eq(studies.id, study.id))
  if (study.status === 'draft') return
  await traceStudy(tx, study.id, 'study-end-moved', userId, { endsAt: endsAt?.toISOString() ?? null })
  await announceStudy(tx, study.slug)
}
