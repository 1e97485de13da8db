import { and, eq } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { studyExclusions, studyRaters } from '../schema/study-raters'
import { studyRatings } from '../schema/study-ratings'
import { studyUnblindings } from '../schema/study-results'
import { requestFrozenResults } from './studies-close'
import { lockStudy, traceStudy } from './studies-draft'

/** Writes down who looks behind the blinding of a running study, and why, before they do. */
export async function logUnblinding(
  db: Database,
  studyId: string,
  reason: string,
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (study.status !== 'open')
      throw new DomainError('conflict', 'Only a running study has something to unblind.')
    await tx.insert(studyUnblindings).values({ studyId, userId, reason })
    await traceStudy(tx, studyId, 'study-unblinded', userId, { reason })
  })
}

/** What is left out of the results: all ratings of a rater, or one rating. Results are shown with and without. */
export type Excluded = { pseudonym: string } | { ratingId: string }

/**
 * Declares an exclusion. It counts as declared beforehand only while the study runs and nobody has looked behind its
 * blinding; on a closed study the results are frozen again, with the reason.
 *
 * @param isPredeclared whether the rule was written down before the ratings were known
 * @throws DomainError not-found; conflict for a second exclusion of the same
 */
export async function declareExclusion(
  db: Database,
  studyId: string,
  { excluded, reason, isPredeclared }: { excluded: Excluded; reason: string; isPredeclared: boolean },
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    const target =
      'pseudonym' in excluded
        ? { raterId: await raterBehind(tx, studyId, excluded.pseudonym) }
        : { ratingId: await ratingOf(tx, studyId, excluded.ratingId) }
    const known = await tx
      .select({ raterId: studyExclusions.raterId, ratingId: studyExclusions.ratingId })
      .from(studyExclusions)
      .where(eq(studyExclusions.studyId, studyId))
    if (
      known.some((one) =>
        'raterId' in target ? one.raterId === target.raterId : one.ratingId === target.ratingId,
      )
    )
      throw new DomainError('conflict', 'This is excluded already.')
    const isUnblinded = await tx.$count(studyUnblindings, eq(studyUnblindings.studyId, studyId))
    await tx.insert(studyExclusions).values({
      ...{ ...target, studyId, reason, declaredBy: userId },
      isPredeclared: isPredeclared && study.status === 'open' && isUnblinded === 0,
    })
    await traceStudy(tx, studyId, 'study-exclusion', userId, { ...excluded, reason })
    if (study.status === 'closed') {
      const what = 'pseudonym' in excluded ? `rater ${excluded.pseudonym}` : 'one rating'
      await requestFrozenResults(tx, studyId, `Excluded ${what}: ${reason}`, userId)
    }
  })
}

async function raterBehind(tx: Database, studyId: string, pseudonym: string): Promise<string> {
  const [rater] = await tx
    .select({ userId: studyRaters.userId })
    .from(studyRaters)
    .where(and(eq(studyRaters.studyId, studyId), eq(studyRaters.pseudonym, pseudonym)))
  if (!rater) throw new DomainError('not-found', 'There is no such rater.', { field: 'pseudonym' })
  return rater.userId
}

async function ratingOf(tx: Database, studyId: string, ratingId: string): Promise<string> {
  const [rating] = await tx
    .select({ id: studyRatings.id })
    .from(studyRatings)
    .where(and(eq(studyRatings.studyId, studyId), eq(studyRatings.id, ratingId)))
  if (!rating) throw new DomainError('not-found', 'There is no such rating.')
  return rating.id
}
