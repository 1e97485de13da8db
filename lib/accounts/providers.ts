import type { Environment } from '../env'

/** Outside accounts that can sign somebody in, in the order the page offers them. */
export const providerNames = { orcid: 'ORCID', github: 'GitHub', google: 'Google' } as const
export type ProviderId = keyof typeof providerNames
export const providerIds = Object.keys(providerNames) as ProviderId[]

export const isProviderId = (text: string): text is ProviderId => Object.hasOwn(providerNames, text)

export interface ProviderCredentials {
  clientId: string
  clientSecret: string
}

type ProviderEnvironment = Pick<
  Environment,
  | 'AUTH_ORCID_ID'
  | 'AUTH_ORCID_SECRET'
  | 'AUTH_ORCID_ISSUER'
  | 'AUTH_GITHUB_ID'
  | 'AUTH_GITHUB_SECRET'
  | 'AUTH_GOOGLE_ID'
  | 'AUTH_GOOGLE_SECRET'
>

/** What an instance is registered with at a provider; null where it is not. */
export function providerCredentials(
  env: ProviderEnvironment,
  provider: ProviderId,
): ProviderCredentials | null {
  const [clientId, clientSecret] = {
    orcid: [env.AUTH_ORCID_ID, env.AUTH_ORCID_SECRET],
    github: [env.AUTH_GITHUB_ID, env.AUTH_GITHUB_SECRET],
    google: [env.AUTH_GOOGLE_ID, env.AUTH_GOOGLE_SECRET],
  }[provider]
  return clientId && clientSecret ? { clientId, clientSecret } : null
}

/** The providers an instance offers: those whose credentials are set. */
export const offeredProviders = (env: ProviderEnvironment): ProviderId[] =>
  providerIds.filter((provider) => providerCredentials(env, provider) !== null)

/** The issuer of ORCID's OpenID Connect, without a trailing slash. */
export const orcidIssuer = (env: Pick<Environment, 'AUTH_ORCID_ISSUER'>): string =>
  (env.AUTH_ORCID_ISSUER ?? 'https://orcid.org').replace(/\/$/, '')

/**
 * Origins a sign-in form may lead to, for the `form-action` of the content security policy: without JavaScript the
 * browser follows the redirect to the provider as part of the form.
 */
export function providerOrigins(env: ProviderEnvironment): string[] {
  const origins: Record<ProviderId, string> = {
    orcid: new URL(orcidIssuer(env)).origin,
    github: 'https://github.com',
    google: 'https://accounts.google.com',
  }
  return offeredProviders(env).map((provider) => origins[provider])
}
