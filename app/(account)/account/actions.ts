'use server'

import { randomBytes } from 'node:crypto'
import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { limitSignIn } from '@/app/_server/limits'
import { currentOrigin } from '@/app/_server/origin'
import { deleteAccount, renameUser, unlinkProvider } from '@/db/commands/accounts'
import { confirmAddressLink, createAddressLink } from '@/db/commands/address-links'
import { endOtherSessions } from '@/db/commands/sessions'
import {
  ConfirmAddressInput,
  DeleteAccountInput,
  NewAddressInput,
  NothingInput,
  ProfileInput,
  UnlinkInput,
} from '@/lib/accounts/account-input'
import { deletionPhrase } from '@/lib/accounts/deletion-phrase'
import { secretHash } from '@/lib/accounts/secret-hash'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { addressMessage } from '@/lib/mail/address-message'
import { mailDelivery } from '@/lib/mail/delivery'

const LINK_MINUTES = 30

export const rename = action(ProfileInput, async ({ name }, user) => {
  await renameUser(database(), user.id, name)
  refresh()
})

export const disconnect = action(UnlinkInput, async ({ provider }, user) => {
  await unlinkProvider(database(), user.id, provider)
  refresh()
})

/** Mails a link to a new address; it counts once whoever reads the mail has opened it. */
export const mailAddressLink = action(NewAddressInput, async ({ email }, user) => {
  if (email === user.email)
    throw new DomainError('conflict', 'This is your address already.', { field: 'email' })
  const origin = await currentOrigin()
  if (mailDelivery(env, origin) === 'none') {
    throw new DomainError(
      'unavailable',
      'This instance cannot send mail yet: its operator has to set SMTP_URL.',
    )
  }
  await limitSignIn(email)
  const token = randomBytes(32).toString('hex')
  const link = `${origin}/account/address?${new URLSearchParams({ email, token })}`
  const message = addressMessage(email, link, LINK_MINUTES)
  await createAddressLink(database(), user.id, { token, minutes: LINK_MINUTES, message })
})

export const confirmAddress = action(ConfirmAddressInput, async ({ email, token }, user) => {
  await confirmAddressLink(database(), user.id, email, token)
  redirect('/account')
})

export const signOutElsewhere = action(NothingInput, async (_, user) => {
  const token = (await cookies()).get(sessionCookieName(await currentOrigin()))?.value ?? ''
  await endOtherSessions(database(), user.id, secretHash(token))
  refresh()
})

export const removeAccount = action(DeleteAccountInput, async ({ confirmation }, user) => {
  const phrase = deletionPhrase(user)
  if (confirmation !== phrase) {
    throw new DomainError('invalid', `Type "${phrase}" to delete the account.`, { field: 'confirmation' })
  }
  await deleteAccount(database(), user.id)
  const jar = await cookies()
  jar.delete(sessionCookieName(await currentOrigin()))
  redirect('/')
})
