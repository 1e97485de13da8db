import { and, asc, eq, gt, inArray, lt, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { Message } from '@/lib/mail/message'
import type { Database } from '../client'
import { mails } from '../schema/operations'

export interface ClaimedMail extends Message {
  id: number
  /** 1 at the first attempt. */
  attempts: number
  createdAt: Date
}

/** Puts a mail in the outbox and wakes the worker, both or neither: in the caller's transaction where there is one. */
export async function queueMail(db: Database, { recipient, subject, text }: Message): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(mails).values({ recipient, subject, text })
    await tx.execute(sql`select enqueue('send-mails', '{}'::json, 'send-mails')`)
  })
}

/**
 * Takes the oldest waiting mail for sending; null when none waits. Once this is committed nobody else takes it, so a
 * mail goes out at most once even where the sender dies half-way.
 *
 * @param after number of the last mail tried in this run: one that went back to wait must not hold up the others
 */
export async function claimMail(db: Database, after = 0): Promise<ClaimedMail | null> {
  const [claimed] = await db
    .update(mails)
    .set({ status: 'sending', changedAt: sql`now()`, attempts: sql`${mails.attempts} + 1` })
    .where(
      inArray(
        mails.id,
        db
          .select({ id: mails.id })
          .from(mails)
          .where(and(eq(mails.status, 'waiting'), gt(mails.id, after)))
          .orderBy(asc(mails.id))
          .limit(1)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      text: mails.text,
      attempts: mails.attempts,
      createdAt: mails.createdAt,
    })
  return claimed ?? null
}

/** Takes every waiting mail for the local outbox, where no mail server is set; each is returned once. */
export async function keepMails(db: Database): Promise<ClaimedMail[]> {
  const kept = await db
    .update(mails)
    .set({ status: 'kept', changedAt: sql`now()` })
    .where(eq(mails.status, 'waiting'))
    .returning()
  return kept.sort((a, b) => a.id - b.id)
}

/** The mail server took it. Its text goes: the link in it is somebody's key. */
export async function markSent(db: Database, id: number): Promise<void> {
  await settle(db, id, { status: 'sent', text: '', sentAt: sql`now()`, failure: null })
}

/** The mail server certainly did not take it: it may be tried again. */
export async function returnMail(db: Database, id: number, failure: string): Promise<void> {
  await settle(db, id, { status: 'waiting', failure })
}

/** It will not be tried again: refused for good, or nobody can say whether it went out. */
export async function giveUpMail(db: Database, id: number, failure: string): Promise<void> {
  await settle(db, id, { status: 'failed', text: '', failure })
}

async function settle(db: Database, id: number, change: PgUpdateSetSource<typeof mails>): Promise<void> {
  await db
    .update(mails)
    .set({ ...change, changedAt: sql`now()` })
    .where(and(eq(mails.id, id), eq(mails.status, 'sending')))
}

/** Gives up mails whose sender died between asking the mail server and hearing its answer. */
export async function giveUpInterruptedMails(db: Database): Promise<number> {
  const given = await db
    .update(mails)
    .set({
      status: 'failed',
      text: '',
      failure: 'The sender stopped while sending; not repeated, since it may have gone out.',
      changedAt: sql`now()`,
    })
    .where(and(eq(mails.status, 'sending'), lt(mails.changedAt, sql`now() - interval '15 minutes'`)))
    .returning({ id: mails.id })
  return given.length
}
