import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { OwnSubmissions } from '@/components/submissions/own-submissions'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { ownSubmissions } from '@/db/queries/submissions'
import { metricById } from '@/lib/scoring/metrics/table'

export const metadata: Metadata = { title: 'Your submissions' }

const pageSize = 25
/** More than anybody has; PostgreSQL refuses to skip more rows than it can count. */
const mostPages = 100_000

/** What a person and their organisations have submitted, the newest first. */
export default async function OwnSubmissionsPage({ searchParams }: PageProps<'/account/submissions'>) {
  const user = await requireUser('/account/submissions')
  const asked = Number((await searchParams).page)
  const page = Number.isInteger(asked) && asked > 0 && asked <= mostPages ? asked : 1
  const { submissions, total } = await ownSubmissions(database(), user, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return (
    <>
      <PageHeader
        title="Submissions"
        lead="Yours and those of your organisations. What is not published only you can see."
        actions={
          <LinkButton href="/submit" variant="primary">
            Submit predictions
          </LinkButton>
        }
      />
      {submissions.length === 0 ? (
        <EmptyState title="Nothing submitted yet">
          <p>
            Choose a benchmark, drop a file of predictions, and see its score with an interval in seconds.
          </p>
        </EmptyState>
      ) : (
        <OwnSubmissions
          submissions={submissions.map((submission) => {
            const metric = metricById(submission.benchmark.primaryMetric)
            return { ...submission, metric: { title: metric?.title ?? '', unit: metric?.unit ?? 'points' } }
          })}
          now={new Date()}
        />
      )}
      <Pagination
        page={page}
        pageSize={pageSize}
        total={total}
        noun="submissions"
        hrefOf={(other) => `/account/submissions?page=${other}`}
      />
    </>
  )
}
