import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SubmissionAccess } from '@/lib/accounts/permissions'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { Setting } from '@/lib/submissions/setting'
import type { SubmissionStage, SubmissionStatus } from '@/lib/submissions/status'
import type { SystemKind } from '@/lib/systems/system'
import type { Database } from '../client'
import { organisations, users } from '../schema/accounts'
import { benchmarkVersions } from '../schema/benchmarks'
import { boardRows } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

/** Who is looking: the public sees nothing of an unpublished submission, and no names of an anonymous one. */
export type Audience = 'public' | 'owner'

export interface SystemMention {
  slug: string
  name: string
  kind: SystemKind
}

export interface SubmissionResult {
  id: string
  benchmark: {
    descriptor: BenchmarkDescriptor
    versionId: string
    versionNumber: number
    versionHash: string
    isCurrent: boolean
  }
  /** Null while the submission is anonymous to this audience. */
  system: (SystemMention & { base: SystemMention | null }) | null
  submitter: { name: string | null; organisation: { slug: string; name: string } | null } | null
  setting: Setting | null
  run: number
  status: SubmissionStatus
  stage: SubmissionStage | null
  failure: string | null
  format: string
  extraction: string
  fileName: string | null
  /** SHA-256; null, as the size is, where the same file under a name would tell whose it is. */
  fileHash: string | null
  fileBytes: number | null
  lineCount: number
  answeredCount: number
  instanceCount: number
  notes: string | null
  goldIsPublic: boolean
  createdAt: Date
  scoredAt: Date | null
  publishedAt: Date | null
  anonymousUntil: Date | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  board: { rank: number | null; rankLow: number | null; rankHigh: number | null; entrants: number } | null
}

const base = alias(systems, 'base')

/**
 * A submission as its page shows it; null where there is none, or none for this audience.
 *
 * @param now decides whether an anonymous submission still is
 */
export async function submissionResult(
  db: Database,
  id: string,
  { audience, now }: { audience: Audience; now: Date },
): Promise<SubmissionResult | null> {
  const [row] = await db
    .select({
      submission: submissions,
      version: benchmarkVersions,
      currentVersionId: sql<
        string | null
      >`(select current_version_id from benchmarks b where b.slug = ${benchmarkVersions.benchmarkSlug})`,
      system: { slug: systems.slug, name: systems.name, kind: systems.kind },
      base: { slug: base.slug, name: base.name, kind: base.kind },
      submitterName: users.name,
      organisation: { slug: organisations.slug, name: organisations.name },
      board: {
        rank: boardRows.rank,
        rankLow: boardRows.rankLow,
        rankHigh: boardRows.rankHigh,
        entrants: boardRows.entrants,
      },
    })
    .from(submissions)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .leftJoin(base, eq(base.id, systems.baseSystemId))
    .leftJoin(users, eq(users.id, submissions.submittedBy))
    .leftJoin(organisations, eq(organisations.id, submissions.organisationId))
    .leftJoin(boardRows, eq(boardRows.submissionId, submissions.id))
    .where(eq(submissions.id, id))
  if (!row) return null
  const { submission, version } = row
  if (audience === 'public' && submission.publishedAt === null) return null
  const isAnonymous =
    audience === 'public' && submission.anonymousUntil !== null && submission.anonymousUntil > now
  return {
    id: submission.id,
    benchmark: {
      descriptor: version.descriptor,
      versionId: version.id,
      versionNumber: version.number,
      versionHash: version.contentHash,
      isCurrent: row.currentVersionId === version.id,
    },
    system: isAnonymous ? null : { ...row.system, base: row.base },
    submitter: isAnonymous ? null : { name: row.submitterName, organisation: row.organisation },
    // a prompt, a file name or notes can name the system
    setting: isAnonymous && submission.setting ? { ...submission.setting, prompt: null } : submission.setting,
    fileName: isAnonymous ? null : submission.fileName,
    notes: isAnonymous ? null : submission.notes,
    run: submission.run,
    status: submission.status,
    stage: submission.stage,
    failure: submission.failure,
    format: submission.format,
    extraction: submission.extraction,
    fileHash: isAnonymous ? null : submission.fileHash,
    fileBytes: isAnonymous ? null : submission.fileBytes,
    lineCount: submission.lineCount,
    answeredCount: submission.answeredCount,
    instanceCount: submission.instanceCount,
    goldIsPublic: version.goldPublishedAt !== null,
    createdAt: submission.createdAt,
    scoredAt: submission.scoredAt,
    publishedAt: submission.publishedAt,
    anonymousUntil: submission.anonymousUntil,
    withdrawnAt: submission.withdrawnAt,
    withdrawnReason: submission.withdrawnReason,
    board: row.board,
  }
}

/** Who made a submission and for whom: what permissions are decided by. Null where there is none. */
export async function submissionAccess(db: Database, id: string): Promise<SubmissionAccess | null> {
  const [row] = await db
    .select({
      submittedBy: submissions.submittedBy,
      organisationId: submissions.organisationId,
      publishedAt: submissions.publishedAt,
      anonymousUntil: submissions.anonymousUntil,
    })
    .from(submissions)
    .where(eq(submissions.id, id))
  return row ?? null
}
