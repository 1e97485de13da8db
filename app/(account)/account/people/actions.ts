'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { setRoles } from '@/db/commands/roles'
import { GrantRolesInput } from '@/lib/accounts/account-input'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'

export const grantRoles = action(GrantRolesInput, async ({ userId, roles }, user) => {
  if (!can(user, 'grant-roles')) throw new DomainError('forbidden', 'Only curators grant roles.')
  await setRoles(database(), userId, roles, user.id)
  refresh()
})
