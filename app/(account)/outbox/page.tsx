import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { isOutboxOpen } from '@/app/_server/outbox'
import { MailText } from '@/components/accounts/mail-text'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { keptMailsWithLinks } from '@/db/queries/mails'
import { formatDateTime } from '@/lib/format/date'

export const metadata: Metadata = { title: 'Outbox', robots: { index: false }, referrer: 'same-origin' }

export default async function OutboxPage() {
  if (!(await isOutboxOpen())) notFound()
  const mails = await keptMailsWithLinks(database())
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Outbox"
        lead="This instance has no mail server, so its mails stay here, readable on this machine alone. Set SMTP_URL to send them."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">Ask for a sign-in link, and it turns up here.</EmptyState>
      ) : (
        <ol className="grid gap-4">
          {mails.map(({ id, recipient, subject, text, createdAt }) => (
            <li key={id} className="rounded-lg border border-line bg-raised">
              <h2 className="border-hair border-b px-4 py-2.5 font-[560] font-sans text-base tracking-normal">
                {subject}
                <span className="block font-normal text-soft text-sm">
                  to {recipient}, {formatDateTime(createdAt)}
                </span>
              </h2>
              <MailText text={text} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
