import { desc, inArray } from 'drizzle-orm'
import type { Database } from '../client'
import { mails } from '../schema/operations'

/** The newest mails a local instance keeps instead of sending. They hold sign-in links: for the local outbox alone. */
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
    .where(inArray(mails.status, ['waiting', 'kept']))
    .orderBy(desc(mails.id))
    .limit(limit)
}
