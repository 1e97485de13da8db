import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyStatus } from '@/lib/studies/states'
import type { Database } from '../client'
import { organisations } from '../schema/accounts'
import { instruments, studies } from '../schema/studies'
import { studyResults, studyUnblindings } from '../schema/study-results'

/** A study in the list of those who manage it. */
export interface OrganisedListing {
  readonly slug: string
  readonly title: string
  readonly status: StudyStatus
  readonly instrument: string
  readonly organisation: string | null
  readonly endsAt: Date | null
  readonly createdAt: Date
  readonly importedFrom: string | null
  readonly questions: number
  readonly arms: number
  /** Ratings wanted of items that count, and those there are. */
  readonly wanted: number
  readonly ratings: number
  /** People who wait to be let in. */
  readonly applicants: number
}

const ofInstrument = and(
  eq(instruments.slug, studies.instrumentSlug),
  eq(instruments.version, studies.instrumentVersion),
)

/** Studies that a person manages: their own and their organisations'; all of them for a curator. Newest first. */
export async function studiesToOrganise(
  db: Database,
  user: Pick<CurrentUser, 'id' | 'organisations' | 'roles'>,
): Promise<OrganisedListing[]> {
  const organisationIds = user.organisations.map(({ id }) => id)
  const isTheirs = or(
    eq(studies.createdBy, user.id),
    organisationIds.length > 0 ? inArray(studies.organisationId, organisationIds) : undefined,
  )
  return db
    .select({
      slug: studies.slug,
      title: studies.title,
      status: studies.status,
      instrument: sql<string>`${instruments.definition} ->> 'title'`,
      organisation: organisations.name,
      endsAt: studies.endsAt,
      createdAt: studies.createdAt,
      importedFrom: studies.importedFrom,
      questions: sql<number>`(select count(*)::int from study_questions q where q.study_id = ${studies.id})`,
      arms: sql<number>`(select count(*)::int from study_arms a where a.study_id = ${studies.id} and not a.is_check)`,
      wanted: sql<number>`(select coalesce(sum(i.slot_count), 0)::int from study_items i
        where i.study_id = ${studies.id} and i.kind in ('regular', 'anchor'))`,
      ratings: sql<number>`(select count(*)::int from study_ratings g join study_items i on i.id = g.item_id
        where g.study_id = ${studies.id} and i.kind in ('regular', 'anchor'))`,
      applicants: sql<number>`(select count(*)::int from study_raters r where r.study_id = ${studies.id} and r.status = 'applied')`,
    })
    .from(studies)
    .innerJoin(instruments, ofInstrument)
    .leftJoin(organisations, eq(organisations.id, studies.organisationId))
    .where(user.roles.includes('curator') ? undefined : isTheirs)
    .orderBy(desc(studies.createdAt))
}

export type OrganisedStudy = typeof studies.$inferSelect & {
  readonly instrument: Instrument
  readonly organisation: string | null
}

/** A study with everything its organisers decide; null where there is none. Who may see it is asked by the caller. */
export async function studyToOrganise(db: Database, slug: string): Promise<OrganisedStudy | null> {
  const [row] = await db
    .select({ study: studies, instrument: instruments.definition, organisation: organisations.name })
    .from(studies)
    .innerJoin(instruments, ofInstrument)
    .leftJoin(organisations, eq(organisations.id, studies.organisationId))
    .where(eq(studies.slug, slug))
  return row ? { ...row.study, instrument: row.instrument, organisation: row.organisation } : null
}

/** Whether somebody wrote down a reason to look behind the blinding within the last hour. */
export async function mayLookBehind(db: Database, studyId: string, userId: string): Promise<boolean> {
  const count = await db.$count(
    studyUnblindings,
    and(
      eq(studyUnblindings.studyId, studyId),
      eq(studyUnblindings.userId, userId),
      sql`${studyUnblindings.at} > now() - interval '1 hour'`,
    ),
  )
  return count > 0
}

/** The newest frozen results of a study: version, when, why; null while there are none. */
export async function newestFreeze(
  db: Database,
  studyId: string,
): Promise<{ version: number; reason: string; frozenAt: Date } | null> {
  const [row] = await db
    .select({
      version: studyResults.version,
      reason: studyResults.reason,
      frozenAt: studyResults.frozenAt,
    })
    .from(studyResults)
    .where(eq(studyResults.studyId, studyId))
    .orderBy(desc(studyResults.version))
    .limit(1)
  return row ?? null
}
