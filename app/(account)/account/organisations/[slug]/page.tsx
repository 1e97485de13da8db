import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { ActionForm } from '@/components/accounts/action-form'
import { ConfirmedAction } from '@/components/accounts/confirmed-action'
import { MemberList } from '@/components/accounts/member-list'
import { OneFieldForm } from '@/components/accounts/one-field-form'
import { PageHeader } from '@/components/ui/page-header'
import { invitedAddresses, membersWithAddresses, organisationBySlug } from '@/db/queries/organisations'
import { can } from '@/lib/accounts/permissions'
import { formatDate } from '@/lib/format/date'
import { changeRole, invite, leave, remove, takeBackInvitation } from '../actions'

export const metadata: Metadata = { title: 'Organisation' }

export default async function OrganisationPage({ params }: PageProps<'/account/organisations/[slug]'>) {
  const { slug } = await params
  const user = await requireUser(`/account/organisations/${encodeURIComponent(slug)}`)
  const organisation = await organisationBySlug(database(), slug)
  if (!organisation || !can(user, 'see-members', { organisationId: organisation.id })) notFound()
  const { id: organisationId, name } = organisation
  const canManage = can(user, 'manage-organisation', { organisationId })
  const isMember = user.organisations.some(({ id }) => id === organisationId)
  const [members, invited] = await Promise.all([
    membersWithAddresses(database(), organisationId),
    canManage ? invitedAddresses(database(), organisationId) : [],
  ])
  return (
    <>
      <PageHeader title={name} crumbs={[{ label: 'Organisations', href: '/account/organisations' }]} />
      <MemberList
        organisationId={organisationId}
        members={members}
        self={user.id}
        canManage={canManage}
        changeRole={changeRole}
        remove={remove}
      />
      {canManage && (
        <section aria-labelledby="invite" className="mt-8 rounded-lg border border-line bg-raised p-5">
          <h2 id="invite" className="mb-4 text-xl">
            Invite
          </h2>
          <OneFieldForm
            action={invite}
            name="email"
            label="E-mail address"
            hint="They get a mail, sign in with this address, and accept or decline."
            fields={{ organisationId }}
            submit="Send invitation"
            variant="primary"
            done="The invitation is on its way."
            input={{ type: 'email', autoComplete: 'off', inputMode: 'email' }}
          />
          {invited.length > 0 && (
            <ul aria-label="Invited" className="mt-2 divide-y divide-hair border-hair border-t">
              {invited.map(({ email, createdAt }) => (
                <li key={email} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-1">
                  <span className="break-words">
                    {email} <span className="text-soft text-sm">invited {formatDate(createdAt)}</span>
                  </span>
                  <ActionForm
                    action={takeBackInvitation}
                    fields={{ organisationId, email }}
                    label="Take back"
                    variant="quiet"
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {isMember && (
        <div className="mt-8 -ml-2.5">
          <ConfirmedAction
            action={leave}
            fields={{ organisationId }}
            ask="Leave the organisation"
            confirm={`Leave ${name}`}
          >
            You no longer submit in its name or see its unpublished results. An owner can invite you again.
          </ConfirmedAction>
        </div>
      )}
    </>
  )
}
