import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { requireOrganised } from '@/app/_server/organised-study'
import { currentOrigin } from '@/app/_server/origin'
import { verify } from '@/app/organise/actions'
import { InviteForm } from '@/components/studies/organise/invite-form'
import { Part } from '@/components/studies/organise/part'
import { ApplicantList, RaterList } from '@/components/studies/organise/rater-lists'
import { CopyButton } from '@/components/ui/copy-button'
import { EmptyState } from '@/components/ui/empty-state'
import { openInvitations, ratersToOrganise } from '@/db/queries/studies-organise-raters'
import { can } from '@/lib/accounts/permissions'
import { countOf, sentenceCase } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { decide, invite, removeRater } from '../run-actions'

export const metadata: Metadata = { title: 'Raters', robots: { index: false } }

export default async function RatersPage({ params }: PageProps<'/organise/[slug]/raters'>) {
  const { slug } = await params
  const { user, study } = await requireOrganised(slug, 'raters')
  const [raters, invitations] = await Promise.all([
    ratersToOrganise(database(), study.id),
    openInvitations(database(), study.id),
  ])
  const applicants = raters.filter(({ status }) => status === 'applied')
  const others = raters.filter(({ status }) => status !== 'applied')
  const isOpen = study.status === 'open'
  const link = `${await currentOrigin()}/rate/${slug}`
  return (
    <>
      {applicants.length > 0 && (
        <Part
          title={sentenceCase(countOf(applicants.length, 'application'))}
          lead="Who may rate is yours to decide."
          wide
        >
          <ApplicantList
            slug={slug}
            raters={applicants}
            decide={decide}
            verify={can(user, 'verify-raters') ? verify : null}
          />
        </Part>
      )}
      {isOpen && (
        <Part title="Invite" lead="They get a mail, sign in with that address, and are let in.">
          <InviteForm action={invite} slug={slug} />
          <p className="flex flex-wrap items-center gap-3 text-soft text-sm">
            Anybody can apply at <span className="break-all">{link}</span>
            <CopyButton text={link} label="Copy link" />
          </p>
          {invitations.length > 0 && (
            <details>
              <summary className="text-soft text-sm">
                {sentenceCase(countOf(invitations.length, 'invitation'))} not taken up yet
              </summary>
              <ul className="mt-2 grid gap-1 text-sm">
                {invitations.map(({ email, group, invitedAt }) => (
                  <li key={email} className="num break-all">
                    {email} · {group} · {formatDate(invitedAt)}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </Part>
      )}
      <Part title={others.length === 0 ? 'Raters' : sentenceCase(countOf(others.length, 'rater'))} wide>
        {others.length === 0 ? (
          <EmptyState title="No raters yet">
            Invited people appear here once they take part; who applies appears above.
          </EmptyState>
        ) : (
          <RaterList
            slug={slug}
            raters={others}
            pay={study.plan.payPerHour}
            isOpen={isOpen}
            remove={removeRater}
          />
        )}
      </Part>
    </>
  )
}
