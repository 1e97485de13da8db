'use server'

import { cookies, headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import { formAction } from '@/app/_server/action'
import { confirmSignInLink, sendSignInLink, startProviderSignIn } from '@/app/_server/auth'
import { LINK_MINUTES } from '@/app/_server/auth/sign-in-mail'
import { limitClient, limitSignIn } from '@/app/_server/limits'
import { currentOrigin } from '@/app/_server/origin'
import { ConfirmInput, ProviderInput, SignInInput } from '@/lib/accounts/account-input'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { formFields } from '@/lib/forms/form-fields'
import { log } from '@/lib/log'
import { mailDelivery } from '@/lib/mail/delivery'

export const mailLink = formAction(SignInInput, async ({ email, next }) => {
  const origin = await currentOrigin()
  if (mailDelivery(env, origin) === 'none') {
    throw new DomainError(
      'unavailable',
      'This instance cannot send mail yet: its operator has to set SMTP_URL.',
    )
  }
  await limitSignIn(email)
  await sendSignInLink(origin, email, next)
  return { email, minutes: LINK_MINUTES }
})

/** Uses the mailed link, on a press of a button: programs that only open links do not. */
export const confirmLink = formAction(ConfirmInput, async ({ next, ...link }) => {
  const step = await confirmSignInLink(await currentOrigin(), { ...link, next }, await cookieHeader())
  await remember(step.cookies)
  redirect(next)
})

/** Leads to a provider, to sign in or, for somebody signed in, to connect an account. */
export async function continueWith(form: FormData): Promise<void> {
  let target = '/login?error=Provider'
  try {
    const { provider, next } = ProviderInput.parse(formFields(form))
    await limitClient()
    const step = await startProviderSignIn(await currentOrigin(), provider, next, await cookieHeader())
    await remember(step.cookies)
    target = step.redirect
  } catch (error) {
    unstable_rethrow(error)
    if (error instanceof DomainError && error.code === 'rate-limited') target = '/login?error=RateLimited'
    else log.error('could not start a sign-in with a provider', { error })
  }
  redirect(target)
}

const cookieHeader = async () => (await headers()).get('cookie') ?? ''

async function remember(step: Awaited<ReturnType<typeof startProviderSignIn>>['cookies']): Promise<void> {
  const jar = await cookies()
  for (const { name, value, options } of step) jar.set(name, value, options)
}
