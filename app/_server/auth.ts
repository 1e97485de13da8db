import 'server-only'
import { Auth, type AuthConfig, raw, skipCSRFCheck } from '@auth/core'
import { Verification } from '@auth/core/errors'
import type { EmailConfig } from '@auth/core/providers'
import { newSessionToken } from '@/db/commands/sessions'
import { linkState } from '@/db/queries/accounts'
import { EmailAddress } from '@/lib/accounts/email-address'
import type { ProviderId } from '@/lib/accounts/providers'
import { secretHash } from '@/lib/accounts/secret-hash'
import { SESSION_REFRESH_SECONDS, SESSION_SECONDS, sessionCookie } from '@/lib/accounts/session-cookie'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { authAdapter } from './auth/adapter'
import { accountLinked, signedIn } from './auth/events'
import { configuredProviders } from './auth/providers'
import { LINK_MINUTES, mailSignInLink } from './auth/sign-in-mail'
import { database } from './database'

/*
 * The only file that calls @auth/core. Its own pages and its public endpoints are not used, except the one that a
 * provider sends people back to: signing in begins with our server actions and ends in our pages.
 */

export interface Cookie {
  name: string
  value: string
  options: Record<string, unknown>
}
/** Where to send the browser, and what it has to remember. */
export interface SignInStep {
  redirect: string
  cookies: Cookie[]
}

const BASE_PATH = '/api/auth'

const emailProvider: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'E-mail',
  maxAge: LINK_MINUTES * 60,
  normalizeIdentifier: (text) => EmailAddress.parse(text),
  sendVerificationRequest: mailSignInLink,
}

/** @throws DomainError unavailable: without a secret of 32 characters or more nobody is signed in */
export function authSecret(): string {
  if (!env.AUTH_SECRET || !isSignInOn()) {
    throw new DomainError(
      'unavailable',
      'Sign-in is switched off: this instance needs AUTH_SECRET, 32 random characters or more.',
    )
  }
  return env.AUTH_SECRET
}

export const isSignInOn = (): boolean => (env.AUTH_SECRET?.length ?? 0) >= 32

/** Where a mailed link stands, without using it up. */
export const signInLinkState = (link: { email: string; token: string }) =>
  // the library stores the hash of token and secret
  linkState(database(), link.email, secretHash(`${link.token}${authSecret()}`))

// a new object each time: the library writes into what it is given
const config = (origin: string): AuthConfig => ({
  basePath: BASE_PATH,
  secret: authSecret(),
  // the request is rebuilt with the configured origin, so there is no host left to distrust
  trustHost: true,
  useSecureCookies: origin.startsWith('https:'),
  cookies: { sessionToken: sessionCookie(origin) },
  session: {
    strategy: 'database',
    maxAge: SESSION_SECONDS,
    updateAge: SESSION_REFRESH_SECONDS,
    generateSessionToken: newSessionToken,
  },
  adapter: authAdapter(),
  providers: [emailProvider, ...configuredProviders()],
  pages: { signIn: '/login', error: '/login' },
  events: { signIn: signedIn, linkAccount: accountLinked },
  logger: {
    error: (error) => log.warn('sign-in refused', { error }),
    warn: (code) => log.warn('sign-in library', { code }),
    debug: () => {},
  },
})

/** Mails a sign-in link to an address; what it says does not tell whether the address has an account. */
export async function sendSignInLink(origin: string, email: string, next: string): Promise<void> {
  await step(origin, '/signin/email', { fields: { email, callbackUrl: next } })
}

/** Begins a sign-in with a provider, or links it where the cookies hold a session. */
export function startProviderSignIn(
  origin: string,
  provider: ProviderId,
  next: string,
  cookies: string,
): Promise<SignInStep> {
  return step(origin, `/signin/${provider}`, { cookies, fields: { callbackUrl: next } })
}

/**
 * Uses up a mailed link and signs its reader in.
 *
 * @throws DomainError gone: the link was used, has expired or never was
 */
export async function confirmSignInLink(
  origin: string,
  link: { email: string; token: string; next: string },
  cookies: string,
): Promise<SignInStep> {
  const query = new URLSearchParams({ email: link.email, token: link.token, callbackUrl: link.next })
  try {
    return await step(origin, `/callback/email?${query}`, { cookies })
  } catch (error) {
    if (error instanceof Verification) {
      throw new DomainError('gone', 'This link was used already or has expired. Ask for a new one.')
    }
    throw error
  }
}

/** Where a provider sends people back to. A refusal leads to the sign-in page, which says why. */
export function finishProviderSignIn(origin: string, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  return Auth(new Request(`${origin}${pathname}${search}`, { headers: request.headers }), config(origin))
}

/** Runs one step of the library inside this process; the caller's server action has checked where it came from. */
async function step(
  origin: string,
  path: string,
  { cookies = '', fields }: { cookies?: string; fields?: Record<string, string> },
): Promise<SignInStep> {
  const headers = new Headers({ cookie: cookies })
  const request = new Request(`${origin}${BASE_PATH}${path}`, {
    headers,
    ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
  })
  // with `raw` the library returns what it would have put into a response
  const answer = (await Auth(request, { ...config(origin), raw, skipCSRFCheck })) as unknown as {
    redirect?: string
    cookies?: Cookie[]
  }
  if (!answer.redirect) throw new Error('the sign-in step led nowhere')
  return { redirect: answer.redirect, cookies: answer.cookies ?? [] }
}
