import { and, count, desc, eq, inArray, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { Setting } from '@/lib/submissions/setting'
import type { SubmissionStage, SubmissionStatus } from '@/lib/submissions/status'
import type { Database } from '../client'
import { organisations } from '../schema/accounts'
import { benchmarkVersions } from '../schema/benchmarks'
import { scores, scorings } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

/** A submission in the list of those whose work it is. */
export interface OwnSubmission {
  id: string
  benchmark: Pick<BenchmarkDescriptor, 'slug' | 'title'> & { version: number; primaryMetric: string }
  system: { slug: string; name: string }
  organisation: string | null
  setting: Setting | null
  run: number
  status: SubmissionStatus
  stage: SubmissionStage | null
  answeredCount: number
  instanceCount: number
  /** Of the primary metric; null before it is scored, and where the metric is undefined. */
  value: number | null
  createdAt: Date
  publishedAt: Date | null
  anonymousUntil: Date | null
  withdrawnAt: Date | null
}

/**
 * Submissions of a person and of their organisations, the newest first.
 *
 * @param page `limit` 1 or more; `benchmark` narrows the list to one
 */
export async function ownSubmissions(
  db: Database,
  user: Pick<CurrentUser, 'id' | 'organisations'>,
  page: { limit: number; offset: number; benchmark?: string },
): Promise<{ submissions: OwnSubmission[]; total: number }> {
  const benchmark =
    page.benchmark === undefined ? undefined : eq(benchmarkVersions.benchmarkSlug, page.benchmark)
  const mine = and(isTheirs(user), benchmark)
  const [counted] = await db
    .select({ total: count() })
    .from(submissions)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .where(mine)
  const rows = await db
    .select({
      submission: submissions,
      version: { number: benchmarkVersions.number, descriptor: benchmarkVersions.descriptor },
      system: { slug: systems.slug, name: systems.name },
      organisation: organisations.name,
    })
    .from(submissions)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .leftJoin(organisations, eq(organisations.id, submissions.organisationId))
    .where(mine)
    .orderBy(desc(submissions.createdAt), desc(submissions.id))
    .limit(page.limit)
    .offset(page.offset)
  const values = await primaryValues(
    db,
    rows.map(({ submission }) => submission.id),
  )
  return {
    total: counted?.total ?? 0,
    submissions: rows.map(({ submission, version, system, organisation }) => ({
      id: submission.id,
      benchmark: {
        slug: version.descriptor.slug,
        title: version.descriptor.title,
        version: version.number,
        primaryMetric: version.descriptor.metrics[0] ?? '',
      },
      system,
      organisation,
      setting: submission.setting,
      run: submission.run,
      status: submission.status,
      stage: submission.stage,
      answeredCount: submission.answeredCount,
      instanceCount: submission.instanceCount,
      value: values.get(submission.id) ?? null,
      createdAt: submission.createdAt,
      publishedAt: submission.publishedAt,
      anonymousUntil: submission.anonymousUntil,
      withdrawnAt: submission.withdrawnAt,
    })),
  }
}

function isTheirs(user: Pick<CurrentUser, 'id' | 'organisations'>): SQL {
  const organisationIds = user.organisations.map(({ id }) => id)
  const own = eq(submissions.submittedBy, user.id)
  return (organisationIds.length > 0 ? or(own, inArray(submissions.organisationId, organisationIds)) : own)!
}

/** The primary metric's value over all instances, from each submission's latest scoring. */
async function primaryValues(db: Database, ids: readonly string[]): Promise<Map<string, number | null>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ submissionId: scorings.submissionId, value: scores.value })
    .from(scorings)
    .innerJoin(scores, eq(scores.scoringId, scorings.id))
    .where(
      and(
        inArray(scorings.submissionId, [...ids]),
        eq(scores.isPrimary, true),
        eq(scores.sliceDimension, ''),
      ),
    )
    .orderBy(scorings.sequence)
  return new Map(rows.map(({ submissionId, value }) => [submissionId, value]))
}

/**
 * How many submissions the worker takes up before this one: those waiting or being scored that came earlier.
 *
 * @returns null when the submission is not waiting (any more)
 */
export async function placeInQueue(db: Database, id: string): Promise<number | null> {
  const [waiting] = await db
    .select({ createdAt: submissions.createdAt })
    .from(submissions)
    .where(and(eq(submissions.id, id), eq(submissions.status, 'queued')))
  if (!waiting) return null
  const [ahead] = await db
    .select({ count: count() })
    .from(submissions)
    .where(
      and(
        inArray(submissions.status, ['queued', 'scoring']),
        isNull(submissions.withdrawnAt),
        lt(submissions.createdAt, waiting.createdAt),
      ),
    )
  return ahead?.count ?? 0
}
