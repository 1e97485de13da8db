import { desc, eq } from 'drizzle-orm'
import type { Database } from '../client'
import { mails } from '../schema/operations'

/** The newest mails a local instance kept instead of sending. They hold sign-in links: for the local outbox alone. */
export function keptMailsWithLinks(db: Database, limit = 50) {
  return db
    .select({
      id: mails.id,
      recipient: mails.recipient,
      subject: mails.subject,
      text: mails.text,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(eq(mails.status, 'kept'))
    .orderBy(desc(mails.id))
    .limit(limit)
}
