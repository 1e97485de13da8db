/** What a person may be on the platform; one person can be several. */
export const roles = ['researcher', 'rater', 'organiser', 'curator'] as const
export type Role = (typeof roles)[number]

export const organisationRoles = ['owner', 'member'] as const
export type OrganisationRole = (typeof organisationRoles)[number]

/** What a personal API token may be used for. */
export const tokenScopes = ['submissions:read', 'submissions:write'] as const
export type TokenScope = (typeof tokenScopes)[number]
