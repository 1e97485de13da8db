import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { MethodsFacts } from '@/lib/studies/analysis/export/methods-sheet'
import type { Database } from '../client'
import { instruments, studies } from '../schema/studies'
import { raterProfiles, studyRaters } from '../schema/study-raters'
import { studyUnblindings } from '../schema/study-results'

/**
 * What the platform knows of how a study was run, for its methods sheet. Raters with a rating, by what they state about
 * themselves; no names.
 *
 * @param resultsVersion the frozen version the sheet goes with
 * @throws DomainError not-found
 */
export async function methodsFacts(
  db: Database,
  studyId: string,
  resultsVersion: number,
): Promise<MethodsFacts> {
  const [study] = await db
    .select({
      title: studies.title,
      slug: studies.slug,
      instrument: instruments.definition,
      instrumentVersion: studies.instrumentVersion,
      plan: studies.plan,
      seed: studies.seed,
      consentVersion: sql<
        number | null
      >`case when ${studies.consentText} = '' then null else ${studies.consentVersion} end`,
      launchedAt: studies.launchedAt,
      closedAt: studies.closedAt,
      importedFrom: studies.importedFrom,
      unblindings: sql<number>`(
        select count(*)::int from ${studyUnblindings} u
        where u.study_id = ${studies.id} and (${studies.closedAt} is null or u.at < ${studies.closedAt}))`,
    })
    .from(studies)
    .innerJoin(
      instruments,
      and(eq(instruments.slug, studies.instrumentSlug), eq(instruments.version, studies.instrumentVersion)),
    )
    .where(eq(studies.id, studyId))
  if (!study) throw new DomainError('not-found', 'There is no such study.')
  const raters = await db
    .select({
      group: studyRaters.group,
      profession: raterProfiles.profession,
      specialty: raterProfiles.specialty,
      country: raterProfiles.country,
      isVerified: sql<boolean>`${raterProfiles.verifiedAt} is not null`,
    })
    .from(studyRaters)
    .leftJoin(raterProfiles, eq(raterProfiles.userId, studyRaters.userId))
    .where(
      and(
        eq(studyRaters.studyId, studyId),
        sql`exists (select 1 from study_ratings g where g.study_id = ${studyRaters.studyId} and g.rater_id = ${studyRaters.userId})`,
      ),
    )
    .orderBy(asc(studyRaters.pseudonym))
  return { ...study, resultsVersion, raters }
}
