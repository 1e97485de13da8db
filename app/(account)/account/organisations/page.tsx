import type { Metadata } from 'next'
import Link from 'next/link'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { Invitations } from '@/components/accounts/invitations'
import { OneFieldForm } from '@/components/accounts/one-field-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { invitationsTo } from '@/db/queries/organisations'
import { organisationRoleWords } from '@/lib/accounts/role-words'
import { acceptInvitation, create, declineInvitation } from './actions'

export const metadata: Metadata = { title: 'Organisations' }

export default async function OrganisationsPage() {
  const user = await requireUser('/account/organisations')
  const invitations = await invitationsTo(database(), user.email)
  return (
    <>
      <PageHeader
        title="Organisations"
        lead="A group submits under one name, shares its quota, and sees its unpublished results together."
      />
      <Invitations invitations={invitations} accept={acceptInvitation} decline={declineInvitation} />
      {user.email === null && (
        <Notice kind="info" className="mb-6">
          Invitations go to e-mail addresses, and your account has none. <Link href="/account">Add one</Link>{' '}
          to be invited.
        </Notice>
      )}
      {user.organisations.length === 0 ? (
        <EmptyState title="You are in no organisation yet">
          Start one for your laboratory or company below, or ask its owner to invite {user.email ?? 'you'}.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-hair border-hair border-y">
          {user.organisations.map(({ id, slug, name, role }) => (
            <li key={id} className="flex min-h-12 items-center justify-between gap-4 py-1.5">
              <Link
                href={`/account/organisations/${slug}`}
                className="plain-link min-w-0 break-words font-[560]"
              >
                {name}
              </Link>
              <Tag>{organisationRoleWords[role]}</Tag>
            </li>
          ))}
        </ul>
      )}
      <section
        aria-labelledby="new-organisation"
        className="mt-10 rounded-lg border border-line bg-raised p-5"
      >
        <h2 id="new-organisation" className="mb-4 text-xl">
          New organisation
        </h2>
        <OneFieldForm
          action={create}
          name="name"
          label="Name"
          hint="As it should stand on the boards, such as a laboratory, a hospital or a company."
          submit="Create"
          variant="primary"
          done=""
          input={{ autoComplete: 'organization', maxLength: 80 }}
        />
      </section>
    </>
  )
}
