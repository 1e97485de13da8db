import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { ExplorerSection } from '@/app/_server/instance-explorer'
import { PageHeader } from '@/components/ui/page-header'
import { submissionAccess, submissionResult } from '@/db/queries/submission-result'
import { can } from '@/lib/accounts/permissions'
import { isUuid } from '@/lib/forms/uuid'

export const metadata: Metadata = { title: 'Your instances', robots: { index: false } }

export default async function OwnInstancesPage({
  params,
  searchParams,
}: PageProps<'/account/submissions/[id]/instances'>) {
  const { id } = await params
  const user = await requireUser(`/account/submissions/${id}/instances`)
  const access = isUuid(id) ? await submissionAccess(database(), id) : null
  const now = new Date()
  // file contents can name the system, so they follow the rule for names
  if (!access || !can(user, 'see-submission', access) || !can(user, 'see-submitter', { ...access, now }))
    notFound()
  const result = await submissionResult(database(), id, { audience: 'owner', now })
  if (!result) notFound()
  return (
    <>
      <PageHeader
        title="Instance by instance"
        crumbs={[
          { label: 'Your submissions', href: '/account/submissions' },
          {
            label: `${result.system?.name} on ${result.benchmark.descriptor.title}`,
            href: `/account/submissions/${id}`,
          },
        ]}
      />
      <ExplorerSection
        result={result}
        path={`/account/submissions/${id}/instances`}
        search={await searchParams}
      />
    </>
  )
}
