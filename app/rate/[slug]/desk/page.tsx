import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { deskInstrument } from '@/app/_server/rating-desk'
import { Desk } from '@/components/studies/rate/desk'
import { deskOf } from '@/db/queries/rating-desk'

export const metadata: Metadata = { title: 'Rate', robots: { index: false } }

export default async function DeskPage({ params }: PageProps<'/rate/[slug]/desk'>) {
  const { slug } = await params
  const user = await requireUser(`/rate/${slug}/desk`)
  const desk = await deskOf(database(), { slug, raterId: user.id })
  if (!desk) notFound()
  // what keeps a rater from rating is said on the study's own page
  if (!desk.isOpen || desk.status !== 'accepted' || !desk.consent.isGiven) redirect(`/rate/${slug}`)
  return (
    <Desk
      slug={slug}
      title={desk.title}
      instrument={deskInstrument(desk.instrument)}
      progress={{ done: desk.done, left: desk.left, medianActiveMs: desk.medianActiveMs }}
      sessionCap={desk.sessionCap}
      breakAfterMinutes={desk.breakAfterMinutes}
    />
  )
}
