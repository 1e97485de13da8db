import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { ExplorerSection } from '@/app/_server/instance-explorer'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { submissionResult } from '@/db/queries/submission-result'
import { isUuid } from '@/lib/forms/uuid'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Instances', robots: { index: false } }

export default async function InstancesPage({
  params,
  searchParams,
}: PageProps<'/submissions/[id]/instances'>) {
  const { id } = await params
  const result = isUuid(id)
    ? await submissionResult(database(), id, { audience: 'public', now: new Date() })
    : null
  if (!result || result.withdrawnAt) notFound()
  return (
    <>
      <PageHeader
        title="Instance by instance"
        crumbs={[
          {
            label: result.benchmark.descriptor.title,
            href: `/benchmarks/${result.benchmark.descriptor.slug}`,
          },
          { label: result.system?.name ?? 'Anonymous system', href: `/submissions/${id}` },
        ]}
      />
      {result.system ? (
        <ExplorerSection result={result} path={`/submissions/${id}/instances`} search={await searchParams} />
      ) : (
        <Notice>
          What the file says is shown with the system’s name, since a file can tell whose it is.
        </Notice>
      )}
    </>
  )
}
