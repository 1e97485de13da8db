import { and, desc, eq, sql } from 'drizzle-orm'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import type { Database } from '../client'
import { studies, studyArms } from '../schema/studies'
import { submissions } from '../schema/submissions'
import { isShownSubmission, newestResults, systemOfArm } from './studies'

/** A closed study in which physicians rated a system. */
export interface StudyOfSystem {
  readonly slug: string
  readonly title: string
  readonly closedAt: Date
  readonly isDemonstration: boolean
  readonly importedFrom: string | null
  /** The arm that is this system. */
  readonly armId: string
  readonly analysis: StudyAnalysis
}

/** Closed studies with results in which a system is an arm, newest first. Open ones are not told: raters read this too. */
export async function studiesOfSystem(db: Database, systemId: string): Promise<StudyOfSystem[]> {
  const rows = await db
    .select({
      id: studies.id,
      slug: studies.slug,
      title: studies.title,
      closedAt: studies.closedAt,
      isDemonstration: studies.isDemonstration,
      importedFrom: studies.importedFrom,
      armId: studyArms.id,
    })
    .from(studyArms)
    .innerJoin(studies, eq(studies.id, studyArms.studyId))
    .leftJoin(submissions, eq(submissions.id, studyArms.submissionId))
    .where(
      and(
        eq(studies.status, 'closed'),
        eq(studyArms.isCheck, false),
        eq(systemOfArm, systemId),
        isShownSubmission,
      ),
    )
    .orderBy(desc(studies.closedAt), studyArms.position)
  const results = await newestResults(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, closedAt, ...study }) => {
    const found = results.get(id)
    return found && closedAt ? [{ ...study, closedAt, analysis: found.analysis }] : []
  })
}

/** A closed study that rated submissions to a benchmark. */
export interface StudyOfBenchmark {
  readonly slug: string
  readonly title: string
  readonly closedAt: Date
  readonly submissionIds: readonly string[]
}

/** Closed studies whose arms are published submissions to a benchmark, newest first. */
export async function studiesOfBenchmark(db: Database, benchmark: string): Promise<StudyOfBenchmark[]> {
  const rows = await db.execute<{
    slug: string
    title: string
    closed_at: string
    submission_ids: string[]
  }>(sql`
    select s.slug, s.title, s.closed_at, array_agg(sub.id) as submission_ids
    from studies s
    join study_arms a on a.study_id = s.id
    join submissions sub on sub.id = a.submission_id
    join benchmark_versions v on v.id = sub.version_id
    where s.status = 'closed' and v.benchmark_slug = ${benchmark}
      and sub.published_at is not null and sub.withdrawn_at is null
      and (sub.anonymous_until is null or sub.anonymous_until <= now())
    group by s.id order by s.closed_at desc`)
  return rows.map((row) => ({
    slug: row.slug,
    title: row.title,
    closedAt: new Date(row.closed_at),
    submissionIds: row.submission_ids,
  }))
}
