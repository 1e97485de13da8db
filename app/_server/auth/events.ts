import 'server-only'
import type { AuthConfig } from '@auth/core'
import { fillFromProvider } from '@/db/commands/accounts'
import { makeCurator } from '@/db/commands/roles'
import { emailList } from '@/lib/accounts/email-address'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { database } from '../database'

type Events = NonNullable<AuthConfig['events']>

/** After every sign-in. Addresses on record are proven ones, so the configured curators can go by them. */
export const signedIn: NonNullable<Events['signIn']> = async ({ user, account, isNewUser }) => {
  log.info('signed in', { userId: user.id, provider: account?.provider, isNewUser: isNewUser ?? false })
  if (user.id && user.email && emailList(env.ROUNDS_CURATORS).includes(user.email)) {
    if (await makeCurator(database(), user.id)) log.info('made curator by configuration', { userId: user.id })
  }
}

/** After an outside account was linked: an ORCID iD and a name are worth keeping, an address only if there was none. */
export const accountLinked: NonNullable<Events['linkAccount']> = async ({ user, account, profile }) => {
  if (!user.id) return
  log.info('account linked', { userId: user.id, provider: account.provider })
  await fillFromProvider(database(), user.id, {
    orcid: account.provider === 'orcid' ? account.providerAccountId : null,
    name: profile.name ?? null,
  })
}
