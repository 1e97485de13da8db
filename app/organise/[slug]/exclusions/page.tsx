import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { ExclusionForm } from '@/components/studies/organise/exclusion-form'
import { Part } from '@/components/studies/organise/part'
import { EmptyState } from '@/components/ui/empty-state'
import { exclusionsOf, ratingInWords, unblindingsOf } from '@/db/queries/studies-organise-monitor'
import { ratersToOrganise } from '@/db/queries/studies-organise-raters'
import { formatDateTime } from '@/lib/format/date'
import { isUuid } from '@/lib/forms/uuid'
import { exclude } from '../run-actions'

export const metadata: Metadata = { title: 'Exclusions', robots: { index: false } }

export default async function ExclusionsPage({
  params,
  searchParams,
}: PageProps<'/organise/[slug]/exclusions'>) {
  const { slug } = await params
  const { study } = await requireOrganised(slug, 'exclusions')
  const asked = [(await searchParams).rating].flat()[0] ?? ''
  const [exclusions, unblindings, raters, rating] = await Promise.all([
    exclusionsOf(database(), study.id),
    unblindingsOf(database(), study.id),
    ratersToOrganise(database(), study.id),
    isUuid(asked) ? ratingInWords(database(), study.id, asked) : null,
  ])
  const rated = raters.filter(({ ratings }) => ratings > 0).map(({ pseudonym }) => pseudonym)
  return (
    <>
      <Part
        title="Declare an exclusion"
        lead="Nothing is left out by itself. What you declare stays declared, and the results are shown with and without it."
      >
        {rated.length === 0 && rating === null ? (
          <p className="text-soft">Nobody has rated yet, so there is nothing to leave out.</p>
        ) : (
          <ExclusionForm
            key={asked}
            action={exclude}
            slug={slug}
            raters={rated.sort()}
            rating={rating}
            canBePredeclared={study.status === 'open' && unblindings.length === 0}
          />
        )}
      </Part>
      <Part title="Declared">
        {exclusions.length === 0 ? (
          <EmptyState title="Nothing is left out" />
        ) : (
          <ul className="divide-y divide-hair border-hair border-y">
            {exclusions.map(({ pseudonym, ratingId, reason, isPredeclared, declaredAt, declaredBy }) => (
              <li key={declaredAt.toISOString()} className="py-3">
                <p className="font-[560]">
                  {ratingId === null ? `All ratings of ${pseudonym}` : `One rating of ${pseudonym}`}
                </p>
                <p>{reason}</p>
                <p className="text-faint text-sm">
                  {isPredeclared ? 'by a rule of before' : 'decided afterwards'} · {declaredBy ?? 'somebody'},{' '}
                  {formatDateTime(declaredAt)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
