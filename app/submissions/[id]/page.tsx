import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { submissionReport } from '@/app/_server/submission-report'
import { PrivateSubmission } from '@/components/results/private-submission'
import { SubmissionHead } from '@/components/results/submission-head'
import { SubmissionReport } from '@/components/results/submission-report'
import { Notice } from '@/components/ui/notice'
import { submissionResult } from '@/db/queries/submission-result'
import { formatDate } from '@/lib/format/date'
import { isUuid } from '@/lib/forms/uuid'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/submissions/[id]'>): Promise<Metadata> {
  const { id } = await params
  const result = isUuid(id)
    ? await submissionResult(database(), id, { audience: 'public', now: new Date() })
    : null
  if (!result) return { title: 'Submission', robots: { index: false } }
  const title = `${result.system?.name ?? 'Anonymous system'} on ${result.benchmark.descriptor.title}`
  return { title, description: `${title}: scores with intervals, setting, coverage and receipt.` }
}

/** A published submission. Whoever made an unpublished one is led to its private page. */
export default async function SubmissionPage({ params }: PageProps<'/submissions/[id]'>) {
  const { id } = await params
  if (!isUuid(id)) notFound()
  const now = new Date()
  const result = await submissionResult(database(), id, { audience: 'public', now })
  if (!result) return <PrivateSubmission id={id} />
  if (result.withdrawnAt) {
    return (
      <>
        <SubmissionHead result={result} />
        <Notice kind="warning" title={`Withdrawn on ${formatDate(result.withdrawnAt)}`}>
          {result.withdrawnReason}
        </Notice>
      </>
    )
  }
  const report = await submissionReport(result, { instancesHref: `/submissions/${id}/instances`, now })
  return (
    <>
      <SubmissionHead result={result} />
      {report && <SubmissionReport {...report} />}
    </>
  )
}
