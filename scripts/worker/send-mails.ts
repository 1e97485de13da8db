import type { Database } from '@/db/client'
import {
  type ClaimedMail,
  claimMail,
  giveUpInterruptedMails,
  giveUpMail,
  keepMails,
  markSent,
  returnMail,
} from '@/db/commands/mails'
import { log } from '@/lib/log'
import { isLoopback, publicOrigin } from '@/lib/public-origin'
import { type MailSettings, type MailTransport, mailTransport } from './mail-transport'

/** Tries of one mail, over the hours that the queue's growing pauses make of them. */
const MOST_ATTEMPTS = 8
/** A mail older than this is not worth sending: the link in it expired. */
const STALE_AFTER_MS = 24 * 3_600_000

/**
 * The job `send-mails`: sends every waiting mail, each at most once. Mails that the server would not take now go back
 * to wait and the job fails, so that the queue repeats it later. Without a mail server they are kept for the local
 * outbox, and printed where the instance is this machine's own.
 */
export async function sendMails(db: Database, settings: MailSettings): Promise<void> {
  await giveUpInterruptedMails(db)
  if (!settings.SMTP_URL) return keepAndPrint(db, settings)
  const transport = mailTransport(settings)
  let returned = 0
  try {
    let mail = await claimMail(db)
    while (mail !== null) {
      const outcome = await sendOne(db, mail, transport)
      if (outcome !== 'settled') returned += 1
      if (outcome === 'server-away') break // the next mail would only wait for it too
      mail = await claimMail(db, mail.id)
    }
  } finally {
    transport.close()
  }
  if (returned > 0) throw new Error(`the mail server did not take ${returned} mail(s) now; they wait`)
}

async function sendOne(
  db: Database,
  mail: ClaimedMail,
  transport: MailTransport,
): Promise<'settled' | 'returned' | 'server-away'> {
  if (Date.now() - mail.createdAt.valueOf() > STALE_AFTER_MS) {
    await giveUpMail(db, mail.id, 'Older than a day when its turn came.')
    return 'settled'
  }
  const trouble = await transport.send(mail)
  const facts = { mailId: mail.id, attempts: mail.attempts }
  if (trouble === null) {
    await markSent(db, mail.id)
    log.info('mail sent', facts)
    return 'settled'
  }
  log.warn('mail not sent', { ...facts, ...trouble })
  if (trouble.retry === 'again' && mail.attempts < MOST_ATTEMPTS) {
    await returnMail(db, mail.id, trouble.reason)
    return trouble.isServerAway ? 'server-away' : 'returned'
  }
  await giveUpMail(db, mail.id, trouble.reason)
  return 'settled'
}

async function keepAndPrint(db: Database, settings: MailSettings): Promise<void> {
  const kept = await keepMails(db)
  if (kept.length === 0) return
  if (!isLoopback(publicOrigin(settings, null))) {
    log.warn('no mail server: set SMTP_URL', { mailsKept: kept.length })
    return
  }
  // not through the log, which blanks the very link that is wanted here
  for (const { recipient, subject, text } of kept) {
    process.stdout.write(`\nMail to ${recipient}: ${subject}\n${text.replace(/^/gm, '  ')}\n`)
  }
}
