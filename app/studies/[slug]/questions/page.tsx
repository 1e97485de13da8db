import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { armHrefs, shownResults, studyAt } from '@/app/_server/study-results'
import { armsOf } from '@/components/studies/results/arms'
import { QuestionList } from '@/components/studies/results/question-list'
import { StudyNotices } from '@/components/studies/results/study-notices'
import { PageHeader } from '@/components/ui/page-header'
import { Pager } from '@/components/ui/pager'
import { ratedQuestions } from '@/db/queries/studies-texts'
import { parseResultsQuery } from '@/lib/studies/results/results-query'

const PAGE_SIZE = 10

export const dynamic = 'force-dynamic'
type Props = PageProps<'/studies/[slug]/questions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const study = await studyAt((await params).slug)
  return { title: study ? `Questions and answers, ${study.title}` : 'Questions and answers' }
}

/** Questions with their answers and what each rater said, where the organiser lets texts be shown. */
export default async function QuestionsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { page: asked } = await searchParams
  const results = await shownResults(slug, parseResultsQuery({}))
  if (!results?.study.showTexts) notFound()
  const { study, analysis } = results
  const pages = Math.max(1, Math.ceil(study.counts.questions / PAGE_SIZE))
  const page = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  if (page < 1 || page > pages) notFound()
  const from = (page - 1) * PAGE_SIZE
  const questions = await ratedQuestions(database(), study.id, { from, count: PAGE_SIZE })
  return (
    <>
      <StudyNotices {...study} />
      <PageHeader
        crumbs={[
          { label: 'Studies', href: '/studies' },
          { label: study.title, href: `/studies/${slug}` },
        ]}
        title="Questions and answers"
        lead="As raters read them, now with their sources, and what each rater said under a pseudonym."
      />
      <QuestionList
        questions={questions}
        first={from + 1}
        instrument={study.instrument}
        arms={armsOf(analysis, armHrefs(study))}
      />
      <Pager
        page={page}
        pages={pages}
        href={(to) => `/studies/${slug}/questions${to > 1 ? `?page=${to}` : ''}`}
      />
    </>
  )
}
