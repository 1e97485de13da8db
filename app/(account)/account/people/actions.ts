'use server'

import { refresh } from 'next/cache'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { decideRoleRequest } from '@/db/commands/role-requests'
import { setRoles } from '@/db/commands/roles'
import { DecideRequestInput, GrantRolesInput } from '@/lib/accounts/account-input'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'

export const grantRoles = action(GrantRolesInput, async ({ userId, roles }, user) => {
  if (!can(user, 'grant-roles')) throw new DomainError('forbidden', 'Only curators grant roles.')
  await setRoles(database(), userId, roles, user.id)
  refresh()
})

export const decideRequest = action(DecideRequestInput, async ({ userId, role, decision }, user) => {
  if (!can(user, 'grant-roles')) throw new DomainError('forbidden', 'Only curators grant roles.')
  await decideRoleRequest(database(), { userId, role, isGranted: decision === 'grant' }, user.id)
  refresh()
})
