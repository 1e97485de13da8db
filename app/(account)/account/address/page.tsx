import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { LinkProblem } from '@/components/accounts/link-problem'
import { PageHeader } from '@/components/ui/page-header'
import { addressLinkIdentifier } from '@/db/commands/address-links'
import { linkState } from '@/db/queries/accounts'
import { ConfirmAddressInput } from '@/lib/accounts/account-input'
import { secretHash } from '@/lib/accounts/secret-hash'
import { confirmAddress } from '../actions'

export const metadata: Metadata = {
  title: 'Confirm address',
  robots: { index: false },
  referrer: 'same-origin',
}

export default async function AddressPage({ searchParams }: PageProps<'/account/address'>) {
  const query = await searchParams
  const link = ConfirmAddressInput.safeParse(query).data
  const user = await requireUser(
    link ? `/account/address?${new URLSearchParams({ email: link.email, token: link.token })}` : '/account',
  )
  const state = link
    ? await linkState(database(), addressLinkIdentifier(user.id, link.email), secretHash(link.token))
    : 'gone'
  return (
    <div className="max-w-[30rem]">
      <PageHeader title="Confirm your address" />
      {link && state === 'valid' ? (
        <>
          <p className="mb-6 text-soft">
            <b className="break-words text-ink">{link.email}</b> will belong to the account of{' '}
            {user.name ?? user.email ?? 'the person signed in here'}: for sign-in links and mails about
            submissions.
          </p>
          <ConfirmForm action={confirmAddress} fields={link} label="Use this address" />
        </>
      ) : (
        <LinkProblem isExpired={state === 'expired'} again="/account" />
      )}
    </div>
  )
}
