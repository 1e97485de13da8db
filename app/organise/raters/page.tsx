import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { ActionForm } from '@/components/accounts/action-form'
import { Row } from '@/components/accounts/row'
import { Statement } from '@/components/studies/organise/statement'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { profilesToVerify } from '@/db/queries/study-raters'
import { can } from '@/lib/accounts/permissions'
import { formatDate } from '@/lib/format/date'
import { verify } from '../actions'

export const metadata: Metadata = { title: 'Verify raters', robots: { index: false } }

export default async function VerifyRatersPage() {
  const user = await requireUser('/organise/raters')
  if (!can(user, 'verify-raters')) notFound()
  const waiting = await profilesToVerify(database())
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="Verify raters"
        crumbs={[{ label: 'Organise', href: '/organise' }]}
        lead="Look the registration number up at the board that gave it, or follow the ORCID iD. Results say how many raters were verified."
      />
      {waiting.length === 0 ? (
        <EmptyState title="Nobody waits">Every statement has been verified.</EmptyState>
      ) : (
        <ul className="divide-y divide-hair border-hair border-y">
          {waiting.map(({ userId, name, email, profile }) => (
            <Row
              key={userId}
              title={name ?? email ?? 'Without a name'}
              detail={
                <>
                  {name && email && <>{email} · </>}
                  <Statement profile={profile} /> · stated {formatDate(profile.updatedAt)}
                </>
              }
            >
              <ActionForm action={verify} fields={{ userId }} label="Verified" />
            </Row>
          ))}
        </ul>
      )}
    </div>
  )
}
