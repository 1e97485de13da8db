import { DomainError } from '../errors'
import type { CurrentUser } from './current-user'

/**
 * Id of the organisation that a person acts for; null for themselves.
 *
 * @param slug null: for themselves
 * @throws DomainError forbidden when they do not belong to it
 */
export function organisationIdOf(user: CurrentUser, slug: string | null): string | null {
  if (slug === null) return null
  const organisation = user.organisations.find((membership) => membership.slug === slug)
  if (organisation) return organisation.id
  throw new DomainError('forbidden', `You do not belong to an organisation "${slug}".`, {
    field: 'organisation',
  })
}
