import type { OrganisationRole, Role } from './roles'

export interface Membership {
  id: string
  slug: string
  name: string
  role: OrganisationRole
}

/** Who is asking: what pages, actions and handlers know of the person signed in. */
export interface CurrentUser {
  id: string
  name: string | null
  /** Null where ORCID or GitHub told no verified address. Every address stored was proven by its owner. */
  email: string | null
  roles: Role[]
  organisations: Membership[]
}
