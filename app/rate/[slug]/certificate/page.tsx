import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { raterCertificate } from '@/db/queries/study-raters'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { fixed } from '@/lib/format/number'

export const metadata: Metadata = { title: 'Certificate', robots: { index: false } }

/** What a rater did, on a page that prints well: for training credits and for the hours to be paid. */
export default async function CertificatePage({ params }: PageProps<'/rate/[slug]/certificate'>) {
  const { slug } = await params
  const user = await requireUser(`/rate/${slug}/certificate`)
  const certificate = await raterCertificate(database(), slug, user.id)
  if (!certificate) notFound()
  const { name, title, ratings, activeMs, first, last } = certificate
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="Certificate of participation"
        crumbs={[
          { label: 'Rate', href: '/rate' },
          { label: title, href: `/rate/${slug}` },
        ]}
      />
      <p className="mb-6 font-serif text-xl">
        {name ?? user.email} took part as a rater in the study “{title}” on Rounds.
      </p>
      <Facts
        layout="list"
        facts={[
          { term: 'Ratings submitted', value: formatCount(ratings) },
          { term: 'Hours of active work', value: fixed(activeMs / 3_600_000, 2) },
          {
            term: 'First and last rating',
            value: first && last ? `${formatDate(first)} to ${formatDate(last)}` : 'none yet',
          },
        ]}
      />
      <p className="mt-6 text-soft text-sm">
        Active work is the time with the page in view and in use; pauses are counted apart and not included.
        Print this page to keep it.
      </p>
    </div>
  )
}
