import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { deskInstrument, previewWork } from '@/app/_server/rating-desk'
import { ExpectedForm } from '@/components/studies/organise/expected-form'
import { Notice } from '@/components/ui/notice'
import { sampleItem } from '@/db/queries/studies-organise-questions'
import { isUuid } from '@/lib/forms/uuid'
import { answersShown } from '@/lib/studies/design/answers-shown'
import { changeExpected } from '../../design-actions'

export const metadata: Metadata = { title: 'Expected answers', robots: { index: false } }

export default async function ExpectedPage({ params }: PageProps<'/organise/[slug]/questions/[id]'>) {
  const { slug, id } = await params
  const { study } = await requireOrganised(slug, `questions/${id}`)
  const { instrument } = study
  const item = isUuid(id) ? await sampleItem(database(), study.id, { id }, answersShown(instrument)) : null
  if (!item || item.use === 'regular') notFound()
  return (
    <div className="grid gap-5">
      <h2 className="text-xl">Expected answers to “{item.externalId}”</h2>
      {item.answers.length === 0 ? (
        <Notice kind="warning">
          This question has no answer yet. Upload one with it (column <code>answer</code>), or add an arm that
          answers it.
        </Notice>
      ) : (
        <>
          <p className="max-w-[70ch] text-soft">
            Rate it as it should be rated. Questions you leave open are not checked.
            {item.use === 'calibration' &&
              ' Raters see these answers, and what you write beside them, once they have given their own.'}
          </p>
          <ExpectedForm
            action={changeExpected}
            slug={slug}
            questionId={item.id}
            instrument={deskInstrument(instrument)}
            work={previewWork(instrument, {
              ...{ question: item.text, context: item.context, reference: item.reference },
              ...{ fields: item.fields, answers: [...item.answers], values: item.expected ?? {} },
            })}
          />
        </>
      )}
    </div>
  )
}
