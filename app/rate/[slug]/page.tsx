import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { RaterPart } from '@/components/studies/rater-part'
import { PageHeader } from '@/components/ui/page-header'
import { deskOf } from '@/db/queries/rating-desk'
import { raterProfileOf, studyForRater } from '@/db/queries/study-raters'
import { consent, leaveStudy, takePart } from '../actions'

export const metadata: Metadata = { title: 'Study', robots: { index: false } }

/** A study as its raters meet it: what it asks, where they stand, the way in. */
export default async function RaterStudyPage({ params }: PageProps<'/rate/[slug]'>) {
  const { slug } = await params
  const user = await requireUser(`/rate/${slug}`)
  const [study, desk, profile] = await Promise.all([
    studyForRater(database(), slug, user.id),
    deskOf(database(), { slug, raterId: user.id }),
    raterProfileOf(database(), user.id),
  ])
  if (!study) notFound()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={study.title} crumbs={[{ label: 'Rate', href: '/rate' }]} lead={study.description} />
      <RaterPart
        study={study}
        desk={desk && { done: desk.done, left: desk.left, consent: desk.consent, pseudonym: desk.pseudonym }}
        hasProfile={profile !== null}
        actions={{ takePart, consent, leaveStudy }}
      />
    </div>
  )
}
