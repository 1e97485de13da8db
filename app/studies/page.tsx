import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { StudyList } from '@/components/studies/results/study-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { listStudies } from '@/db/queries/studies'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Studies',
  description:
    'Studies in which physicians rate blinded answers: open ones that look for raters, and closed ones with results.',
}

export default async function StudiesPage() {
  const studies = await listStudies(database())
  const open = studies.filter(({ status }) => status === 'open')
  const closed = studies.filter(({ status }) => status === 'closed')
  return (
    <>
      <PageHeader
        title="Studies"
        lead="Physicians and others read blinded answers to medical questions and rate them on published instruments. Results are frozen when a study closes, and every number says what it rests on."
        actions={
          <>
            <LinkButton href="/rate">Rate</LinkButton>
            <LinkButton href="/methods/rating-studies">How ratings are analysed</LinkButton>
          </>
        }
      />
      <section aria-labelledby="open" className="mt-8">
        <h2 id="open" className="mb-3 text-xl">
          Looking for raters
        </h2>
        {open.length === 0 ? (
          <EmptyState title="No study is open at the moment">
            When one opens, it is listed here, and whoever was invited hears of it by mail.
          </EmptyState>
        ) : (
          <StudyList label="Open studies" studies={open} />
        )}
      </section>
      <section aria-labelledby="closed" className="mt-11">
        <h2 id="closed" className="mb-3 text-xl">
          Results
        </h2>
        {closed.length === 0 ? (
          <EmptyState title="No study has closed yet">Results appear here when one does.</EmptyState>
        ) : (
          <StudyList label="Closed studies" studies={closed} />
        )}
      </section>
    </>
  )
}
