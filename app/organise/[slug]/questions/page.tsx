import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { Part } from '@/components/studies/organise/part'
import { QuestionList } from '@/components/studies/organise/question-list'
import { TakeQuestionsForm } from '@/components/studies/organise/take-questions-form'
import { UploadForm } from '@/components/studies/organise/upload-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { listBenchmarks } from '@/db/queries/benchmarks'
import { QUESTIONS_PER_PAGE, questionsToOrganise } from '@/db/queries/studies-organise-questions'
import { countOf, sentenceCase } from '@/lib/format/count'
import { changeUse, takeQuestions } from '../design-actions'

export const metadata: Metadata = { title: 'Questions', robots: { index: false } }

export default async function QuestionsPage({
  params,
  searchParams,
}: PageProps<'/organise/[slug]/questions'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'questions')
  const page = Math.max(1, Math.floor(Number([(await searchParams).page].flat()[0] ?? 1)) || 1)
  const [{ questions, total }, benchmarks] = await Promise.all([
    questionsToOrganise(database(), study.id, page),
    listBenchmarks(database()),
  ])
  const list = study.instrument.itemAxes?.source.replace(/^item\./, '') ?? null
  return (
    <>
      <Part
        title="From a file"
        lead="Replaces the questions there are. Answers of arms stay with the ids that stay."
      >
        <UploadForm
          address={`/api/organise/${slug}/questions`}
          id="questions-file"
          label="Questions"
          hint={
            <>
              CSV, XLSX, JSON or JSON Lines with <code>id</code> and <code>text</code>, and where you want
              them <code>context</code>, <code>reference</code>, <code>expertise</code>
              {list && (
                <>
                  , <code>{list}</code> (a list that the instrument asks about)
                </>
              )}
              . For calibration and gold: <code>use</code>, <code>answer</code>, and{' '}
              <code>expected.AXIS</code> for each question that has a right answer.
            </>
          }
          submit="Upload"
        />
      </Part>
      <Part title="From a benchmark" lead="Submissions to it then bring their answers by themselves.">
        <TakeQuestionsForm
          action={takeQuestions}
          slug={slug}
          benchmarks={benchmarks.map(({ slug: of, descriptor, instanceCount }) => ({
            ...{ slug: of, title: descriptor.title, instances: instanceCount },
          }))}
        />
      </Part>
      <Part title={total === 0 ? 'Questions' : sentenceCase(countOf(total, 'question'))} wide>
        {total === 0 ? (
          <EmptyState title="No questions yet">
            Upload a file, or take a sample of a benchmark’s questions, as the Med-PaLM papers did.
          </EmptyState>
        ) : (
          <QuestionList slug={slug} questions={questions} change={changeUse} />
        )}
        <Pagination
          page={page}
          pageSize={QUESTIONS_PER_PAGE}
          total={total}
          noun="questions"
          hrefOf={(number) => `/organise/${slug}/questions?page=${number}`}
        />
      </Part>
    </>
  )
}
