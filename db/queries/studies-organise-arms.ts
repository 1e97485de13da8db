import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { SubmissionAccess } from '@/lib/accounts/permissions'
import type { ArmKind } from '@/lib/studies/states'
import type { Database } from '../client'
import { benchmarkVersions } from '../schema/benchmarks'
import { studyArms } from '../schema/studies'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

/** Who may see a submission; null where there is none. */
export async function submissionAccess(db: Database, id: string): Promise<SubmissionAccess | null> {
  const [access] = await db
    .select({
      submittedBy: submissions.submittedBy,
      organisationId: submissions.organisationId,
      publishedAt: submissions.publishedAt,
      anonymousUntil: submissions.anonymousUntil,
    })
    .from(submissions)
    .where(eq(submissions.id, id))
  return access ?? null
}

/** A submission whose answers could be rated in a study. */
export interface ArmCandidate {
  readonly submissionId: string
  readonly system: string
  readonly benchmark: string
  readonly run: number
  /** Questions of the study that it answers. */
  readonly answered: number
}

/**
 * Submissions that answer questions of the study by their ids and that this person may see under their names: public
 * ones, their own and their organisations'. Those that answer most come first.
 */
export async function armCandidates(
  db: Database,
  studyId: string,
  user: Pick<CurrentUser, 'id' | 'organisations'>,
): Promise<ArmCandidate[]> {
  const organisationIds = user.organisations.map(({ id }) => id)
  const answered = sql<number>`(
    select count(*)::int from predictions p
    join instances n on n.version_id = ${submissions.versionId} and n.position = p.position
    join study_questions q on q.study_id = ${studyId} and q.external_id = n.external_id
    where p.submission_id = ${submissions.id})`
  const rows = await db
    .select({
      submissionId: submissions.id,
      system: systems.name,
      benchmark: sql<string>`${benchmarkVersions.descriptor} ->> 'title'`,
      run: submissions.run,
      answered,
    })
    .from(submissions)
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .where(
      and(
        isNull(submissions.withdrawnAt),
        or(
          eq(submissions.submittedBy, user.id),
          sql`${submissions.organisationId} = any(${sql.param(organisationIds)}::uuid[])`,
          sql`${submissions.publishedAt} is not null and coalesce(${submissions.anonymousUntil} <= now(), true)`,
        ),
        // an id in common is looked for before all are counted
        sql`exists (
          select 1 from instances n join study_questions q on q.external_id = n.external_id
          where q.study_id = ${studyId} and n.version_id = ${submissions.versionId})`,
        sql`not exists (select 1 from study_arms a where a.study_id = ${studyId} and a.submission_id = ${submissions.id})`,
      ),
    )
    .orderBy(desc(answered), asc(systems.name), asc(submissions.run))
    .limit(200)
  return rows.filter((row) => row.answered > 0)
}

/** An arm with how much of the study it answers, and how long its answers are. */
export interface OrganisedArm {
  readonly id: string
  readonly name: string
  readonly kind: ArmKind
  readonly isCheck: boolean
  readonly system: string | null
  readonly answered: number
  readonly medianLength: number | null
  /** Addresses of people who wrote its answers. */
  readonly authors: readonly string[]
}

/** Holds authors' addresses: for the study's organisers. */
export const armsToOrganise = (db: Database, studyId: string): Promise<OrganisedArm[]> =>
  db
    .select({
      id: studyArms.id,
      name: studyArms.name,
      kind: studyArms.kind,
      isCheck: studyArms.isCheck,
      system: systems.name,
      answered: sql<number>`(select count(*)::int from study_answers a where a.arm_id = ${studyArms.id})`,
      medianLength: sql<number | null>`(
        select percentile_cont(0.5) within group (order by char_length(a.text)) from study_answers a where a.arm_id = ${studyArms.id})`,
      authors: sql<string[]>`coalesce((
        select array_agg(distinct a.author_email order by a.author_email) from study_answers a
        where a.arm_id = ${studyArms.id} and a.author_email is not null), '{}')`,
    })
    .from(studyArms)
    .leftJoin(systems, eq(systems.id, studyArms.systemId))
    .where(eq(studyArms.studyId, studyId))
    .orderBy(asc(studyArms.position))
