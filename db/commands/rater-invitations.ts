import { eq } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { studyInvitationMessage } from '@/lib/mail/study-invitation'
import type { Database } from '../client'
import { studies } from '../schema/studies'
import { studyInvitations } from '../schema/study-raters'
import { queueMail } from './mails'

/** Invites people by mail; who was invited before is not written to again. */
export async function inviteRaters(
  db: Database,
  {
    studyId,
    emails,
    group,
    inviter,
    link,
  }: {
    studyId: string
    emails: readonly string[]
    group: string
    inviter: { id: string; name: string }
    link: string
  },
): Promise<number> {
  return db.transaction(async (tx) => {
    const [study] = await tx.select({ title: studies.title }).from(studies).where(eq(studies.id, studyId))
    if (!study) throw new DomainError('not-found', 'There is no such study.')
    const invited = await tx
      .insert(studyInvitations)
      .values(emails.map((email) => ({ studyId, email, group, invitedBy: inviter.id })))
      .onConflictDoNothing()
      .returning({ email: studyInvitations.email })
    for (const { email } of invited) {
      await queueMail(tx, studyInvitationMessage(email, { study: study.title, inviter: inviter.name, link }))
    }
    return invited.length
  })
}
