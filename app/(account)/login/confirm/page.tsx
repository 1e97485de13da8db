import type { Metadata } from 'next'
import { signInLinkState } from '@/app/_server/auth'
import { currentUser } from '@/app/_server/current-user'
import { ConfirmForm } from '@/components/accounts/confirm-form'
import { LinkProblem } from '@/components/accounts/link-problem'
import { ConfirmInput } from '@/lib/accounts/account-input'
import { confirmLink } from '../actions'

// the address of this page is a key until it is used: no other site learns it ("no-referrer" would also hide the form's
// origin from us, which then refuses it)
export const metadata: Metadata = { title: 'Sign in', robots: { index: false }, referrer: 'same-origin' }

export default async function ConfirmPage({ searchParams }: PageProps<'/login/confirm'>) {
  const link = ConfirmInput.safeParse(await searchParams).data
  const state = link ? await signInLinkState(link) : 'gone'
  const user = await currentUser()
  return (
    <div className="mx-auto max-w-[26rem] pt-4 sm:pt-10">
      <h1 className="mb-2 text-2xl sm:text-3xl">Sign in</h1>
      {link && state === 'valid' ? (
        <>
          <p className="mb-6 text-soft">
            as <b className="break-words text-ink">{link.email}</b> in this browser.
            {user &&
              user.email !== link.email &&
              ` You are signed in as ${user.email ?? user.name} now; this changes it.`}
          </p>
          <ConfirmForm action={confirmLink} fields={link} label="Sign in" />
          <p className="mt-6 text-soft text-sm">
            You did not ask for this link? Close this page: nothing happens.
          </p>
        </>
      ) : (
        <LinkProblem isExpired={state === 'expired'} again="/login" />
      )}
    </div>
  )
}
