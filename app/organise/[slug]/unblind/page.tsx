import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { ReasonForm } from '@/components/studies/organise/close-forms'
import { InterimResults } from '@/components/studies/organise/interim-results'
import { Part } from '@/components/studies/organise/part'
import { Notice } from '@/components/ui/notice'
import { mayLookBehind } from '@/db/queries/studies-organise'
import { unblindingsOf } from '@/db/queries/studies-organise-monitor'
import { ratingsOfStudy } from '@/db/queries/study-ratings'
import { formatDateTime } from '@/lib/format/date'
import { armTallies } from '@/lib/studies/design/arm-tallies'
import { unblind } from '../run-actions'

export const metadata: Metadata = { title: 'Behind the blinding', robots: { index: false } }

export default async function UnblindPage({ params }: PageProps<'/organise/[slug]/unblind'>) {
  const { slug } = await params
  const { user, study } = await requireOrganised(slug, 'unblind')
  if (study.status !== 'open') notFound()
  const [may, log] = await Promise.all([
    mayLookBehind(database(), study.id, user.id),
    unblindingsOf(database(), study.id),
  ])
  const data = may ? await ratingsOfStudy(database(), study.id) : null
  return (
    <>
      {data ? (
        <Part title="By arm, so far" wide>
          <Notice kind="warning" title="You are looking behind the blinding">
            Who looked, when and why is part of the results. These are plain counts of a study that is not
            finished: nothing follows from them yet.
          </Notice>
          <InterimResults arms={data.arms.map(({ name }) => name)} axes={armTallies(data)} />
        </Part>
      ) : (
        <Part
          title="Look behind the blinding"
          lead="For harm that cannot wait, or a fault in the study. It is written down for good and shown with the results; exclusions declared after it count as decided afterwards."
        >
          <ReasonForm
            action={unblind}
            slug={slug}
            id="unblind-reason"
            label="Why it cannot wait"
            hint="Results by arm are then shown to you for an hour."
            submit="Write it down and show the results"
            variant="danger"
          />
        </Part>
      )}
      {log.length > 0 && (
        <Part title="Who looked">
          <ul className="divide-y divide-hair border-hair border-y">
            {log.map(({ who, reason, at }) => (
              <li key={at.toISOString()} className="py-2.5">
                <p>{reason}</p>
                <p className="text-faint text-sm">
                  {who ?? 'Somebody'}, {formatDateTime(at)}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}
