import 'server-only'
import { notFound } from 'next/navigation'
import { acceptAdjudication } from '@/db/commands/studies-adjudication'
import { type OrganisedStudy, studyToOrganise } from '@/db/queries/studies-organise'
import { isAdjudicator } from '@/db/queries/studies-organise-adjudication'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { DomainError } from '@/lib/errors'
import { requireUser } from './current-user'
import { database } from './database'

/**
 * A study in which this person was asked to decide; null for anybody else, its organisers included. Whoever comes for the
 * first time is appointed by that.
 */
async function studyToDecide(slug: string, user: CurrentUser): Promise<OrganisedStudy | null> {
  const study = await studyToOrganise(database(), slug)
  if (!study) return null
  const mayDecide =
    (await isAdjudicator(database(), study.id, user.id)) ||
    (await acceptAdjudication(database(), study.id, user))
  return mayDecide ? study : null
}

/** For the adjudicator's page; there is none for anybody else. */
export async function requireAdjudicated(
  slug: string,
): Promise<{ user: CurrentUser; study: OrganisedStudy }> {
  const user = await requireUser(`/organise/${slug}/decide`)
  const study = await studyToDecide(slug, user)
  if (!study) notFound()
  return { user, study }
}

/** The same for an action. @throws DomainError not-found */
export async function adjudicatedStudy(slug: string, user: CurrentUser): Promise<OrganisedStudy> {
  const study = await studyToDecide(slug, user)
  if (!study) throw new DomainError('not-found', 'You were not appointed to decide in this study.')
  return study
}
