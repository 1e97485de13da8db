import type { OrganisationRole, Role, TokenScope } from './roles'

/** What each role may do, in words for people. */
export const roleWords: Record<Role, { title: string; text: string }> = {
  researcher: { title: 'Researcher', text: 'adds systems and submits predictions' },
  rater: { title: 'Rater', text: 'rates blinded answers in studies' },
  organiser: { title: 'Organiser', text: 'plans studies and runs them' },
  curator: { title: 'Curator', text: 'keeps order: grants roles, withdraws, publishes gold' },
}

export const organisationRoleWords: Record<OrganisationRole, string> = { owner: 'Owner', member: 'Member' }

export const scopeWords: Record<TokenScope, { title: string; text: string }> = {
  'submissions:read': { title: 'Read submissions', text: 'status and scores, also of your unpublished ones' },
  'submissions:write': { title: 'Submit', text: 'upload predictions, publish and withdraw your submissions' },
}
