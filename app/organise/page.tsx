import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { AskToOrganise } from '@/components/studies/organise/ask-to-organise'
import { OrganisedList } from '@/components/studies/organise/organised-list'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { ownRoleRequest } from '@/db/queries/role-requests'
import { studiesToOrganise } from '@/db/queries/studies-organise'
import { can } from '@/lib/accounts/permissions'
import { askToOrganise } from './actions'

export const metadata: Metadata = { title: 'Organise studies', robots: { index: false } }

export default async function OrganisePage() {
  const user = await requireUser('/organise')
  const mayDesign = can(user, 'design-study', { organisationId: null })
  const [studies, asked] = await Promise.all([
    studiesToOrganise(database(), user),
    mayDesign ? null : ownRoleRequest(database(), user.id, 'organiser'),
  ])
  return (
    <>
      <PageHeader
        title="Organise studies"
        lead="Have physicians rate blinded answers on published instruments: designed, run and reported here."
        actions={
          <>
            <LinkButton href="/organise/instruments">Instruments</LinkButton>
            {can(user, 'verify-raters') && <LinkButton href="/organise/raters">Verify raters</LinkButton>}
            {mayDesign && (
              <LinkButton href="/organise/new" variant="primary">
                New study
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-8">
        {studies.length > 0 && <OrganisedList studies={studies} />}
        {studies.length === 0 && mayDesign && (
          <EmptyState title="No study yet">
            Begin with a title and an instrument. Questions, answers and the plan follow; nothing is shown to
            anybody before you launch it.
          </EmptyState>
        )}
        {!mayDesign && <AskToOrganise action={askToOrganise} asked={asked} />}
      </div>
    </>
  )
}
