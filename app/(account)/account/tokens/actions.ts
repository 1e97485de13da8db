'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { createApiToken, revokeApiToken } from '@/db/commands/api-tokens'
import { NewTokenInput, RevokeTokenInput } from '@/lib/accounts/account-input'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'

/** The answer is the only place where the secret ever stands. */
export const createToken = action(NewTokenInput, async (input, user) => {
  if (!can(user, 'create-token')) throw new DomainError('forbidden', 'You cannot make API tokens.')
  const { secret } = await createApiToken(database(), user.id, input)
  refresh()
  return { name: input.name, secret }
})

export const revokeToken = action(RevokeTokenInput, async ({ tokenId }, user) => {
  await revokeApiToken(database(), user.id, tokenId)
  refresh()
})
