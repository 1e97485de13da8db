import 'server-only'
import type { OAuthConfig, OIDCConfig, Provider } from '@auth/core/providers'
import GitHub, { type GitHubEmail, type GitHubProfile } from '@auth/core/providers/github'
import type { GoogleProfile } from '@auth/core/providers/google'
import {
  offeredProviders,
  orcidIssuer,
  type ProviderCredentials,
  type ProviderId,
  providerCredentials,
} from '@/lib/accounts/providers'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** We ask who somebody is and nothing else later: no access token of theirs is kept. */
const keepNothing = () => ({})

/** The providers this instance has credentials for. Each passes on only an address that its owner proved. */
export function configuredProviders(): Provider[] {
  return offeredProviders(env).flatMap((id) => {
    const credentials = providerCredentials(env, id)
    return credentials ? [make[id](credentials)] : []
  })
}

const make: Record<ProviderId, (credentials: ProviderCredentials) => Provider> = { orcid, github, google }

function orcid(credentials: ProviderCredentials): OIDCConfig<OrcidProfile> {
  return {
    id: 'orcid',
    name: 'ORCID',
    type: 'oidc',
    issuer: orcidIssuer(env),
    authorization: { params: { scope: 'openid' } },
    client: { token_endpoint_auth_method: 'client_secret_post' },
    checks: ['pkce', 'state', 'nonce'],
    // ORCID tells no address
    profile: ({ sub, name, given_name, family_name }) => ({
      id: sub,
      name: name ?? ([given_name, family_name].filter(Boolean).join(' ') || null),
      email: null,
      orcid: sub,
    }),
    account: keepNothing,
    ...credentials,
  }
}

function github(credentials: ProviderCredentials): OAuthConfig<GitHubProfile> {
  return {
    ...GitHub(credentials),
    checks: ['pkce', 'state'],
    userinfo: { url: 'https://api.github.com/user', request: githubProfile },
    profile: ({ id, name, login, email }) => ({ id: String(id), name: name ?? login, email, image: null }),
    account: keepNothing,
  }
}

function google(credentials: ProviderCredentials): OIDCConfig<GoogleProfile> {
  return {
    id: 'google',
    name: 'Google',
    type: 'oidc',
    issuer: 'https://accounts.google.com',
    checks: ['pkce', 'state', 'nonce'],
    profile: ({ sub, name, email, email_verified }) => ({
      id: sub,
      name,
      email: email_verified ? email : null,
      image: null,
    }),
    account: keepNothing,
    ...credentials,
  }
}

interface OrcidProfile {
  sub: string
  name?: string
  given_name?: string
  family_name?: string
}

/** A GitHub profile with its primary address where that is verified: the public one on the profile may be another's. */
async function githubProfile({ tokens }: { tokens: { access_token?: string } }): Promise<GitHubProfile> {
  const headers = { authorization: `Bearer ${tokens.access_token}`, 'user-agent': 'rounds' }
  const [profile, emails] = await Promise.all([
    fetchJson<GitHubProfile>('https://api.github.com/user', headers),
    fetchJson<GitHubEmail[]>('https://api.github.com/user/emails', headers),
  ])
  const primary = emails.find((email) => email.primary && email.verified)
  return { ...profile, email: primary?.email ?? null }
}

async function fetchJson<T>(url: string, headers: Record<string, string>): Promise<T> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(10_000) })
  if (!response.ok) throw new DomainError('unavailable', `${new URL(url).host} answered ${response.status}`)
  return (await response.json()) as T
}
