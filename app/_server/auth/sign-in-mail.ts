import 'server-only'
import type { EmailConfig } from '@auth/core/providers'
import { queueMail } from '@/db/commands/mails'
import { nextPath } from '@/lib/accounts/next-path'
import { signInMessage } from '@/lib/mail/sign-in-message'
import { database } from '../database'

export const LINK_MINUTES = 30

/**
 * Mails the link to our own page, not to the endpoint that uses it up: programs that open every link of a mail would
 * otherwise sign in before its reader does.
 */
export const mailSignInLink: EmailConfig['sendVerificationRequest'] = async ({ identifier, token, url }) => {
  const { origin, searchParams } = new URL(url)
  const target = new URL(searchParams.get('callbackUrl') ?? '/', origin)
  const query = new URLSearchParams({
    email: identifier,
    token,
    next: nextPath(target.pathname + target.search),
  })
  await queueMail(database(), signInMessage(identifier, `${origin}/login/confirm?${query}`, LINK_MINUTES))
}
