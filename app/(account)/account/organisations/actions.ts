'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { limitInvitation } from '@/app/_server/limits'
import { currentOrigin } from '@/app/_server/origin'
import {
  answerInvitation,
  inviteToOrganisation,
  withdrawInvitation,
} from '@/db/commands/organisation-invitations'
import { removeMember, setMemberRole } from '@/db/commands/organisation-members'
import { createOrganisation } from '@/db/commands/organisations'
import { organisationById } from '@/db/queries/organisations'
import {
  InvitationInput,
  InviteInput,
  MemberInput,
  MemberRoleInput,
  OrganisationInput,
  WithdrawInvitationInput,
} from '@/lib/accounts/account-input'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { invitationMessage } from '@/lib/mail/invitation-message'

export const create = action(OrganisationInput, async ({ name }, user) => {
  if (!can(user, 'create-organisation')) throw new DomainError('forbidden', 'You cannot make organisations.')
  const { slug } = await createOrganisation(database(), name, user.id)
  redirect(`/account/organisations/${slug}`)
})

export const invite = action(InviteInput, async ({ organisationId, email }, user) => {
  requireManager(user, organisationId)
  const organisation = await organisationById(database(), organisationId)
  if (!organisation) throw new DomainError('not-found', 'There is no such organisation any more.')
  await limitInvitation(user.id)
  const message = invitationMessage(email, {
    organisation: organisation.name,
    inviter: user.name ?? user.email ?? 'A member',
    link: `${await currentOrigin()}/account/organisations`,
  })
  await inviteToOrganisation(database(), organisationId, message, user.id)
  refresh()
})

export const takeBackInvitation = action(WithdrawInvitationInput, async ({ organisationId, email }, user) => {
  requireManager(user, organisationId)
  await withdrawInvitation(database(), organisationId, email)
  refresh()
})

export const acceptInvitation = action(InvitationInput, async ({ organisationId }, user) => {
  await answerInvitation(database(), organisationId, user, true)
  refresh()
})

export const declineInvitation = action(InvitationInput, async ({ organisationId }, user) => {
  await answerInvitation(database(), organisationId, user, false)
  refresh()
})

export const changeRole = action(MemberRoleInput, async ({ organisationId, userId, role }, user) => {
  requireManager(user, organisationId)
  await setMemberRole(database(), organisationId, userId, role, user.id)
  refresh()
})

export const remove = action(MemberInput, async ({ organisationId, userId }, user) => {
  requireManager(user, organisationId)
  await removeMember(database(), organisationId, userId, user.id)
  refresh()
})

export const leave = action(InvitationInput, async ({ organisationId }, user) => {
  await removeMember(database(), organisationId, user.id, user.id)
  redirect('/account/organisations')
})

function requireManager(user: CurrentUser, organisationId: string): void {
  if (!can(user, 'manage-organisation', { organisationId })) {
    throw new DomainError('forbidden', 'Only owners of the organisation can do this.')
  }
}
