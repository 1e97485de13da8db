import { z } from 'zod'
import { shownName as name } from '../forms/shown-name'
import { EmailAddress } from './email-address'
import { nextPath } from './next-path'
import { providerIds } from './providers'
import { organisationRoles, roles, tokenScopes } from './roles'
import { tokenLifetimesDays } from './token-lifetimes'

/** Checkboxes: none ticked sends nothing at all. */
const several = <Values extends readonly string[]>(values: Values) =>
  z.preprocess((value) => value ?? [], z.array(z.enum(values)))

const next = z.preprocess((value) => nextPath(typeof value === 'string' ? value : null), z.string())

export const SignInInput = z.object({ email: EmailAddress, next })
export const ProviderInput = z.object({ provider: z.enum(providerIds), next })
export const ConfirmInput = z.object({ email: EmailAddress, token: z.string().min(1).max(200), next })

/** A button that says everything by itself. */
export const NothingInput = z.object({})

export const ProfileInput = z.object({ name: name('the name to show') })
export const NewAddressInput = z.object({ email: EmailAddress })
export const ConfirmAddressInput = z.object({ email: EmailAddress, token: z.string().min(1).max(200) })
export const UnlinkInput = z.object({ provider: z.enum(providerIds) })
export const DeleteAccountInput = z.object({
  confirmation: z.string().transform((text) => text.trim().toLowerCase()),
})

export const NewTokenInput = z.object({
  name: name('what the token is for', 60),
  scopes: several(tokenScopes).pipe(
    z.array(z.enum(tokenScopes)).min(1, 'Choose at least one thing the token may do.'),
  ),
  days: z.coerce
    .number()
    .pipe(z.literal(tokenLifetimesDays, { error: 'Choose how long the token is valid.' })),
})
export type NewTokenInput = z.infer<typeof NewTokenInput>
export const RevokeTokenInput = z.object({ tokenId: z.uuid() })

export const OrganisationInput = z.object({ name: name('the name of the organisation') })
const organisationId = z.uuid()
export const InviteInput = z.object({ organisationId, email: EmailAddress })
export const InvitationInput = z.object({ organisationId })
export const WithdrawInvitationInput = z.object({ organisationId, email: z.string().max(254) })
export const MemberInput = z.object({ organisationId, userId: z.uuid() })
export const MemberRoleInput = z.object({ organisationId, userId: z.uuid(), role: z.enum(organisationRoles) })

export const GrantRolesInput = z.object({ userId: z.uuid(), roles: several(roles) })
export const DecideRequestInput = z.object({
  userId: z.uuid(),
  role: z.enum(roles),
  decision: z.enum(['grant', 'refuse']),
})
