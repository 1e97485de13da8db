import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type OrganisedStudy, studyToOrganise } from '@/db/queries/studies-organise'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { requireUser } from './current-user'
import { database } from './database'

const study = cache((slug: string) => studyToOrganise(database(), slug))

/**
 * The study of an organiser's page, for those who manage it; anybody else is told that there is no such page.
 *
 * @param part of the address below the study's, such as `plan`
 */
export async function requireOrganised(
  slug: string,
  part = '',
): Promise<{ user: CurrentUser; study: OrganisedStudy }> {
  const user = await requireUser(`/organise/${slug}${part === '' ? '' : `/${part}`}`)
  const found = await study(slug)
  if (!found || !can(user, 'manage-study', found)) notFound()
  return { user, study: found }
}

/** The same for an action or a handler. @throws DomainError not-found for whoever does not manage it */
export async function organisedStudy(slug: string, user: CurrentUser): Promise<OrganisedStudy> {
  const found = await studyToOrganise(database(), slug)
  if (!found || !can(user, 'manage-study', found))
    throw new DomainError('not-found', 'There is no such study, or it is not yours to manage.')
  return found
}
