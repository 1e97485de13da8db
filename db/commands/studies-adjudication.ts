import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Message } from '@/lib/mail/message'
import type { Database } from '../client'
import { adjudicationDesk } from '../queries/studies-organise-adjudication'
import { users } from '../schema/accounts'
import {
  studyAdjudications,
  studyAdjudicatorInvitations,
  studyAdjudicators,
} from '../schema/study-adjudication'
import { studyRaters } from '../schema/study-raters'
import { queueMail } from './mails'
import { requestFrozenResults } from './studies-close'
import { lockStudy, traceStudy } from './studies-draft'

/**
 * Asks an address to decide where raters disagree, and queues the mail. Whether it has an account makes no difference
 * here: nobody learns it by asking. A rater of the study cannot decide, and who rates is known to those who organise.
 *
 * @throws DomainError conflict (field `email`) for a rater
 */
export async function inviteAdjudicator(
  db: Database,
  studyId: string,
  message: Message,
  userId: string,
): Promise<void> {
  const email = message.recipient.toLowerCase()
  await db.transaction(async (tx) => {
    await lockStudy(tx, studyId)
    const [rater] = await tx
      .select({ id: users.id })
      .from(studyRaters)
      .innerJoin(users, eq(users.id, studyRaters.userId))
      .where(and(eq(studyRaters.studyId, studyId), sql`lower(${users.email}) = ${email}`))
    if (rater)
      throw new DomainError('conflict', 'This person is a rater of the study: it takes a third person.', {
        field: 'email',
      })
    await tx
      .insert(studyAdjudicatorInvitations)
      .values({ studyId, email, invitedBy: userId })
      .onConflictDoNothing()
    await traceStudy(tx, studyId, 'study-adjudicator-invited', userId)
    await queueMail(tx, message)
  })
}

/**
 * Makes an adjudicator of the person whom an invitation to their address has reached: that it is theirs was proven when
 * they signed in.
 *
 * @returns whether there was an invitation; it stays with one who rates in the study, and makes nothing of them
 */
export async function acceptAdjudication(
  db: Database,
  studyId: string,
  person: { id: string; email: string | null },
): Promise<boolean> {
  const email = person.email?.toLowerCase()
  if (!email) return false
  return db.transaction(async (tx) => {
    await lockStudy(tx, studyId)
    const answered = await tx
      .delete(studyAdjudicatorInvitations)
      .where(
        and(
          eq(studyAdjudicatorInvitations.studyId, studyId),
          eq(studyAdjudicatorInvitations.email, email),
          sql`not exists (select 1 from study_raters r where r.study_id = ${studyId} and r.user_id = ${person.id})`,
        ),
      )
      .returning({ invitedBy: studyAdjudicatorInvitations.invitedBy })
    const [invitation] = answered
    if (!invitation) return false
    await tx
      .insert(studyAdjudicators)
      .values({ studyId, userId: person.id, appointedBy: invitation.invitedBy })
      .onConflictDoNothing()
    await traceStudy(tx, studyId, 'study-adjudicator-appointed', invitation.invitedBy, {
      adjudicator: person.id,
    })
    return true
  })
}

/** Takes an invitation back. */
export async function uninviteAdjudicator(db: Database, studyId: string, email: string): Promise<void> {
  await db
    .delete(studyAdjudicatorInvitations)
    .where(
      and(
        eq(studyAdjudicatorInvitations.studyId, studyId),
        eq(studyAdjudicatorInvitations.email, email.toLowerCase()),
      ),
    )
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
