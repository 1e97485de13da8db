import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { AskSources, EndForm } from '@/components/studies/end-of-part'
import { PageHeader } from '@/components/ui/page-header'
import { deskOf } from '@/db/queries/rating-desk'
import { deskEnd } from '@/db/queries/rating-desk-end'
import { textBlocks } from '@/lib/studies/rating/text-blocks'
import { askAboutSources, closePart } from '../../actions'

export const metadata: Metadata = { title: 'End of your part', robots: { index: false } }

/** The last questions to a rater: whom they take for the sources, whether they could tell, whether to be thanked. */
export default async function EndPage({ params }: PageProps<'/rate/[slug]/end'>) {
  const { slug } = await params
  const user = await requireUser(`/rate/${slug}/end`)
  const desk = await deskOf(database(), { slug, raterId: user.id })
  if (!desk) notFound()
  const end = await deskEnd(database(), { studyId: desk.studyId, raterId: user.id })
  // what keeps a rater from it is said on the study's own page
  if (!end || desk.done === 0) redirect(`/rate/${slug}`)
  const { answers, isOpen, asksSources, ...said } = end
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title="The end of your part"
        crumbs={[
          { label: 'Rate', href: '/rate' },
          { label: desk.title, href: `/rate/${slug}` },
        ]}
        lead={
          isOpen
            ? 'Questions about the study rather than about an answer. Leave out what you like; what you choose is saved at once.'
            : 'The sources of this study are known, so its last questions are over. You may still say whether to be thanked by name.'
        }
      />
      {isOpen && asksSources && answers.length === 0 && (
        <AskSources slug={slug} left={desk.left} action={askAboutSources} />
      )}
      <EndForm
        slug={slug}
        isOpen={isOpen}
        said={said}
        answers={answers.map(({ text, ...answer }) => ({ ...answer, blocks: textBlocks(text) }))}
        action={closePart}
      />
    </div>
  )
}
