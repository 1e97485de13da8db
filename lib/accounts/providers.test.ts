import { expect, test } from 'vitest'
import { offeredProviders, providerCredentials, providerOrigins } from './providers'

test('an instance offers the providers whose id and secret are both set', () => {
  const env = {
    AUTH_GITHUB_ID: 'id',
    AUTH_GITHUB_SECRET: 'secret',
    AUTH_GOOGLE_ID: 'id',
    AUTH_ORCID_SECRET: 'x',
  }
  expect(offeredProviders(env)).toEqual(['github'])
  expect(providerCredentials(env, 'github')).toEqual({ clientId: 'id', clientSecret: 'secret' })
  expect(providerCredentials(env, 'google')).toBeNull()
})

test('a form may lead to the providers offered, and to a test issuer of ORCID', () => {
  const env = { AUTH_ORCID_ID: 'id', AUTH_ORCID_SECRET: 's', AUTH_ORCID_ISSUER: 'http://localhost:8080/' }
  expect(providerOrigins(env)).toEqual(['http://localhost:8080'])
  expect(providerOrigins({})).toEqual([])
})
