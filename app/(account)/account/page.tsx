import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { ActionForm } from '@/components/accounts/action-form'
import { Invitations } from '@/components/accounts/invitations'
import { OneFieldForm } from '@/components/accounts/one-field-form'
import { Section } from '@/components/accounts/section'
import { SignInMethods } from '@/components/accounts/sign-in-methods'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { accountDetails } from '@/db/queries/accounts'
import { invitationsTo } from '@/db/queries/organisations'
import { deletionPhrase } from '@/lib/accounts/deletion-phrase'
import { offeredProviders } from '@/lib/accounts/providers'
import { roleWords } from '@/lib/accounts/role-words'
import { env } from '@/lib/env'
import { countOf } from '@/lib/format/count'
import { continueWith } from '../login/actions'
import { disconnect, mailAddressLink, removeAccount, rename, signOutElsewhere } from './actions'
import { acceptInvitation, declineInvitation } from './organisations/actions'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const user = await requireUser('/account')
  const [details, invitations] = await Promise.all([
    accountDetails(database(), user.id),
    invitationsTo(database(), user.email),
  ])
  const otherSessions = details.sessionCount - 1
  return (
    <>
      <PageHeader title="Account" />
      <Invitations invitations={invitations} accept={acceptInvitation} decline={declineInvitation} />
      <Section title="Name" lead="Shown with what you publish, and to members of your organisations.">
        <OneFieldForm
          action={rename}
          name="name"
          label="Name to show"
          value={user.name ?? ''}
          submit="Save"
          done="Saved."
          input={{ autoComplete: 'name', maxLength: 80 }}
        />
      </Section>
      <Section title="Signing in" lead="Any of these opens this account.">
        <SignInMethods
          email={user.email}
          orcid={details.orcid}
          linked={details.linked}
          offered={offeredProviders(env)}
          connect={continueWith}
          disconnect={disconnect}
        />
      </Section>
      <Section
        title={user.email ? 'Change address' : 'Add an address'}
        lead="For sign-in links and mails about your submissions. Never shown to others."
      >
        <OneFieldForm
          action={mailAddressLink}
          name="email"
          label={user.email ? 'New e-mail address' : 'E-mail address'}
          submit="Send a link"
          done="A link is on its way to that address; open it in this browser."
          input={{ type: 'email', autoComplete: 'email', inputMode: 'email' }}
        />
      </Section>
      <Section title="Sessions">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>
            {otherSessions > 0
              ? `Signed in here and in ${countOf(otherSessions, 'other browser')}.`
              : 'Signed in only in this browser.'}
          </p>
          {otherSessions > 0 && (
            <ActionForm action={signOutElsewhere} fields={{}} label="Sign out elsewhere" />
          )}
        </div>
      </Section>
      <Section title="Roles" lead="Given by curators.">
        <Facts
          layout="list"
          facts={user.roles.map((role) => ({ term: roleWords[role].title, value: roleWords[role].text }))}
        />
      </Section>
      <Section
        title="Delete account"
        lead="Removes your name, address, tokens, sessions and memberships at once."
      >
        <p className="mb-4 max-w-[56ch] text-soft">
          Published submissions and their scores stay, without your name. Unpublished ones stay private;
          nobody can publish them any more. This cannot be undone.
        </p>
        <OneFieldForm
          action={removeAccount}
          name="confirmation"
          label={`Type ${deletionPhrase(user)} to confirm`}
          submit="Delete account"
          variant="danger"
          done=""
          input={{ autoComplete: 'off' }}
        />
      </Section>
    </>
  )
}
