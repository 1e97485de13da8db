import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { submissionReport } from '@/app/_server/submission-report'
import { SubmissionHead } from '@/components/results/submission-head'
import { SubmissionReport } from '@/components/results/submission-report'
import { SubmissionTrace } from '@/components/results/submission-trace'
import { SubmissionProgress } from '@/components/submissions/progress'
import { PublishControls } from '@/components/submissions/publish-controls'
import { submissionAccess, submissionResult } from '@/db/queries/submission-result'
import { submissionTrace } from '@/db/queries/submission-trace'
import { can } from '@/lib/accounts/permissions'
import { isUuid } from '@/lib/forms/uuid'
import { publish, withdraw } from './actions'

export const metadata: Metadata = { title: 'Your submission', robots: { index: false } }

/** A submission as those see it whose work it is: progress, private result, publishing, trace. */
export default async function OwnSubmissionPage({ params }: PageProps<'/account/submissions/[id]'>) {
  const { id } = await params
  const user = await requireUser(`/account/submissions/${id}`)
  const access = isUuid(id) ? await submissionAccess(database(), id) : null
  // one that is not theirs looks like one that does not exist
  if (!access || !can(user, 'see-submission', access)) notFound()
  const now = new Date()
  const isTheirs = can(user, 'see-submitter', { ...access, now })
  const audience = isTheirs ? 'owner' : 'public'
  const result = await submissionResult(database(), id, { audience, now })
  if (!result) notFound()
  const [report, trace] = await Promise.all([
    submissionReport(result, { instancesHref: `/account/submissions/${id}/instances`, now }),
    submissionTrace(database(), id, audience),
  ])
  return (
    <>
      <SubmissionHead result={result} />
      <div className="grid gap-10">
        <SubmissionProgress
          submissionId={id}
          status={result.status}
          stage={result.stage}
          failure={result.failure}
        />
        <PublishControls
          result={result}
          publish={publish}
          withdraw={withdraw}
          mayPublish={can(user, 'publish-submission', access)}
          now={now}
        />
        {report && <SubmissionReport {...report} />}
        <SubmissionTrace entries={trace} />
      </div>
    </>
  )
}
