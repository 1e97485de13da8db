import { eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { analyseStudy } from '@/lib/studies/analysis/analyse-study'
import type { AnalysisSettings, StudyAnalysis } from '@/lib/studies/analysis/analysis'
import type { Database } from '../client'
import { ratingsOfStudy } from '../queries/study-ratings'
import { auditEvents } from '../schema/operations'
import { studies } from '../schema/studies'
import { studyResults } from '../schema/study-results'

/** The analysis of a study as its ratings are now, on the study's own seed. */
export async function analyseNow(
  db: Database,
  studyId: string,
  settings: Partial<Omit<AnalysisSettings, 'seed'>> = {},
): Promise<StudyAnalysis> {
  const [study] = await db.select({ seed: studies.seed }).from(studies).where(eq(studies.id, studyId))
  if (!study) throw new DomainError('not-found', 'There is no such study.')
  return analyseStudy(await ratingsOfStudy(db, studyId), { ...settings, seed: study.seed })
}

/**
 * Freezes the results of a closed study as a new version; earlier versions stay and can be read.
 *
 * @param reason shown beside the version: "closed", "two ratings excluded after a display fault"
 * @throws DomainError not-found, or conflict while the study is not closed
 */
export async function freezeResults(
  db: Database,
  studyId: string,
  reason: string,
  actorId: string | null,
  settings: Partial<Omit<AnalysisSettings, 'seed'>> = {},
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    // one after the other: a version is the number of those before it and one
    const [study] = await tx
      .select({ slug: studies.slug, status: studies.status })
      .from(studies)
      .where(eq(studies.id, studyId))
      .for('update')
    if (!study) throw new DomainError('not-found', 'There is no such study.')
    if (study.status !== 'closed') {
      throw new DomainError('conflict', 'Results are frozen when the study is closed, and again after that.')
    }
    const analysis = await analyseNow(tx, studyId, settings)
    const [latest] = await tx
      .select({ version: sql<number>`coalesce(max(${studyResults.version}), 0)::int` })
      .from(studyResults)
      .where(eq(studyResults.studyId, studyId))
    const version = (latest?.version ?? 0) + 1
    await tx.insert(studyResults).values({ studyId, version, analysis: { ...analysis }, reason })
    await tx.insert(auditEvents).values({
      kind: 'study-results-frozen',
      subject: `study:${studyId}`,
      detail: { version, reason },
      actorId,
    })
    await tx.execute(sql`select pg_notify('rounds_changed', ${`study ${study.slug}`})`)
    return { version }
  })
}
