import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { adjudicationDesk } from '../queries/studies-organise-adjudication'
import { users } from '../schema/accounts'
import { studyAdjudications, studyAdjudicators, studyRaters } from '../schema/studies'
import { requestFrozenResults } from './studies-close'
import { lockStudy, traceStudy } from './studies-draft'

/**
 * Lets somebody decide where raters disagree. A rater of the study cannot: it takes a third person.
 *
 * @throws DomainError not-found (field `email`) without an account; conflict for a rater
 */
export async function appointAdjudicator(
  db: Database,
  studyId: string,
  email: string,
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockStudy(tx, studyId)
    const [person] = await tx
      .select({ id: users.id })
      .from(users)
      .where(sql`lower(${users.email}) = ${email.trim().toLowerCase()}`)
    if (!person) {
      throw new DomainError(
        'not-found',
        'Nobody has an account with this address. Ask them to sign in once, then appoint them.',
        { field: 'email' },
      )
    }
    const rates = await tx.$count(
      studyRaters,
      and(eq(studyRaters.studyId, studyId), eq(studyRaters.userId, person.id)),
    )
    if (rates > 0)
      throw new DomainError('conflict', 'This person is a rater of the study: it takes a third person.', {
        field: 'email',
      })
    await tx
      .insert(studyAdjudicators)
      .values({ studyId, userId: person.id, appointedBy: userId })
      .onConflictDoNothing()
    await traceStudy(tx, studyId, 'study-adjudicator-appointed', userId, { adjudicator: person.id })
  })
}

export async function dismissAdjudicator(
  db: Database,
  studyId: string,
  adjudicatorId: string,
): Promise<void> {
  await db
    .delete(studyAdjudicators)
    .where(and(eq(studyAdjudicators.studyId, studyId), eq(studyAdjudicators.userId, adjudicatorId)))
}

/**
 * Keeps a third person's decisions on an item. What is decided already stays; the raters' own answers stay in any case.
 * On a closed study the results are frozen again.
 *
 * @param decisions option by key: `harm`, `relation@3`
 * @throws DomainError invalid for an option that does not exist; conflict for an item with nothing left to decide
 */
export async function decideItem(
  db: Database,
  studyId: string,
  {
    itemId,
    decisions,
    comment,
  }: { itemId: string; decisions: Readonly<Record<string, string>>; comment: string },
  adjudicatorId: string,
): Promise<number> {
  return db.transaction(async (tx) => {
    const study = await lockStudy(tx, studyId)
    const { open } = await adjudicationDesk(tx, studyId, adjudicatorId)
    const ofItem = open.filter(({ item }) => item === itemId)
    if (ofItem.length === 0) throw new DomainError('conflict', 'Nothing is left to decide on this item.')
    const rows = ofItem.flatMap(({ key, axis }) => {
      const value = decisions[key]
      if (value === undefined || value === '') return []
      if (!axis.options.some((option) => option.value === value))
        throw new DomainError('invalid', 'Choose one of the options.', { field: key })
      return [{ itemId, axis: key, value, comment, adjudicatorId }]
    })
    if (rows.length === 0) throw new DomainError('invalid', 'Decide at least one of the questions.')
    await tx.insert(studyAdjudications).values(rows).onConflictDoNothing()
    await traceStudy(tx, studyId, 'study-adjudicated', adjudicatorId, {
      item: itemId,
      decisions: rows.length,
    })
    if (study.status === 'closed')
      await requestFrozenResults(tx, studyId, 'Disagreements were adjudicated.', adjudicatorId)
    return rows.length
  })
}
