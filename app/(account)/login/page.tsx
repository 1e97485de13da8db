import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { isSignInOn } from '@/app/_server/auth'
import { currentUser } from '@/app/_server/current-user'
import { currentOrigin } from '@/app/_server/origin'
import { ProviderButtons } from '@/components/accounts/provider-buttons'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { nextPath } from '@/lib/accounts/next-path'
import { offeredProviders } from '@/lib/accounts/providers'
import { signInError } from '@/lib/accounts/sign-in-error'
import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/delivery'
import { continueWith, mailLink } from './actions'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const query = await searchParams
  const next = nextPath(query.next)
  const user = await currentUser()
  const error = signInError([query.error].flat()[0], user !== null)
  if (user && !error) redirect(next)
  const delivery = mailDelivery(env, await currentOrigin())
  const providers = offeredProviders(env)
  return (
    <div className="mx-auto max-w-[26rem] pt-4 sm:pt-10">
      <h1 className="text-2xl sm:text-3xl">Sign in</h1>
      <p className="mt-2 mb-6 text-soft">
        To submit predictions, to rate answers or to organise a study. Everything public on Rounds is readable
        without an account. A first sign-in makes one.
      </p>
      {error && (
        <Notice kind="error" title={error.title} className="mb-6">
          {error.text}
        </Notice>
      )}
      {user ? (
        <p>
          You are signed in as {user.name ?? user.email}. <Link href="/account">Go to your account</Link>.
        </p>
      ) : !isSignInOn() ? (
        <Notice kind="warning" title="Sign-in is switched off">
          This instance has no secret to sign sessions with. Its operator has to set AUTH_SECRET to 32 random
          characters or more.
        </Notice>
      ) : (
        <div className="grid gap-6">
          {delivery === 'none' ? (
            <Notice kind="warning" title="E-mail links are switched off">
              This instance cannot send mail yet: its operator has to set SMTP_URL.
            </Notice>
          ) : (
            <SignInForm action={mailLink} next={next} hasOutbox={delivery === 'outbox'} />
          )}
          {providers.length > 0 && (
            <>
              <p className="flex items-center gap-3 text-faint text-sm before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
                or
              </p>
              <ProviderButtons providers={providers} action={continueWith} next={next} />
            </>
          )}
          <p className="text-soft text-sm">
            No password is ever asked for. We keep your address to sign you in and to write about your own
            submissions; it is never shown.
          </p>
        </div>
      )}
    </div>
  )
}
