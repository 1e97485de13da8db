import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { deskInstrument, previewWork } from '@/app/_server/rating-desk'
import { DeskPreview } from '@/components/studies/organise/desk-preview'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { sampleItem } from '@/db/queries/studies-organise-questions'
import { answersShown } from '@/lib/studies/design/answers-shown'
import { withPlaceholders } from '@/lib/studies/design/placeholder-item'

export const metadata: Metadata = { title: 'Preview', robots: { index: false } }

export default async function PreviewPage({ params, searchParams }: PageProps<'/organise/[slug]/preview'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'preview')
  const place = Math.max(0, Math.floor(Number([(await searchParams).question].flat()[0] ?? 1)) - 1 || 0)
  const { instrument } = study
  const wanted = answersShown(instrument)
  const sample = await sampleItem(database(), study.id, { place }, wanted)
  const item = withPlaceholders(instrument, sample, wanted)
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-soft">
          What a rater sees, with the keys they use. Nothing here is kept. Sides and order differ from rater
          to rater.
        </p>
        <div className="flex gap-2">
          {place > 0 && (
            <LinkButton href={`/organise/${slug}/preview?question=${place}`} size="small">
              Previous
            </LinkButton>
          )}
          <LinkButton href={`/organise/${slug}/preview?question=${place + 2}`} size="small">
            Next question
          </LinkButton>
        </div>
      </div>
      {item.isPlaceholder && (
        <Notice>
          There is no {sample ? 'answer to this question' : 'question here'} yet: the words stand in for it.
        </Notice>
      )}
      <DeskPreview
        key={sample?.id ?? 'placeholder'}
        instrument={deskInstrument(instrument)}
        work={previewWork(instrument, { ...item, values: {} })}
      />
    </div>
  )
}
