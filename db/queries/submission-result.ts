import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SubmissionAccess } from '@/lib/accounts/permissions'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import { bySliceOrder } from '@/lib/benchmarks/slice-order'
import type { Setting } from '@/lib/submissions/setting'
import type { ScoreSignature } from '@/lib/submissions/signature'
import type { SubmissionStage, SubmissionStatus } from '@/lib/submissions/status'
import type { SystemKind } from '@/lib/systems/system'
import type { Database } from '../client'
import { organisations, users } from '../schema/accounts'
import { benchmarkVersions } from '../schema/benchmarks'
import { boardRows, scores, scorings } from '../schema/scores'
import { submissionEvents, submissions } from '../schema/submissions'
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

export interface ScoreValue {
  metric: string
  isPrimary: boolean
  value: number | null
  low: number | null
  high: number | null
  intervalMethod: string | null
  level: number
  n: number
}

export interface SliceScore extends ScoreValue {
  dimension: string
  slice: string
}

export interface LatestScoring {
  id: string
  sequence: number
  signature: ScoreSignature
  receipt: string
  reason: string
  scoredAt: Date
  layout: string[]
  answeredCount: number
  overall: ScoreValue[]
  slices: SliceScore[]
}

/** The latest entry of a submission's ledger with all its values, in the descriptor's order of metrics; null before it is scored. */
export async function latestScoring(db: Database, submissionId: string): Promise<LatestScoring | null> {
  const [scoring] = await db
    .select()
    .from(scorings)
    .where(eq(scorings.submissionId, submissionId))
    .orderBy(desc(scorings.sequence))
    .limit(1)
  if (!scoring) return null
  const values = await db
    .select()
    .from(scores)
    .where(eq(scores.scoringId, scoring.id))
    .orderBy(desc(scores.isPrimary), asc(scores.metric), asc(scores.sliceDimension))
  const order = (metric: string) => scoring.signature.metrics.indexOf(metric)
  values.sort(
    (a, b) =>
      order(a.metric) - order(b.metric) ||
      (a.sliceDimension === b.sliceDimension ? bySliceOrder(a.sliceValue, b.sliceValue) : 0),
  )
  return {
    id: scoring.id,
    sequence: scoring.sequence,
    signature: scoring.signature,
    receipt: scoring.receipt,
    reason: scoring.reason,
    scoredAt: scoring.scoredAt,
    layout: scoring.layout,
    answeredCount: scoring.answeredCount,
    overall: values.filter((value) => value.sliceDimension === ''),
    slices: values
      .filter((value) => value.sliceDimension !== '')
      .map(({ sliceDimension, sliceValue, ...value }) => ({
        ...value,
        dimension: sliceDimension,
        slice: sliceValue,
      })),
  }
}

/** A scoring without what would tell whose the file is: the receipt is then null. */
export type ShownScoring = Omit<LatestScoring, 'receipt'> & { receipt: string | null }

/**
 * The latest scoring as it may be shown to the audience that a result was read for. Of an anonymous submission the hash
 * of its file and the receipt, which depends on it, stay back: the same file under a name has the same.
 */
export async function shownScoring(
  db: Database,
  { id, system }: Pick<SubmissionResult, 'id' | 'system'>,
): Promise<ShownScoring | null> {
  const scoring = await latestScoring(db, id)
  if (!scoring || system) return scoring
  return { ...scoring, receipt: null, signature: { ...scoring.signature, fileHash: 'withheld' } }
}

export interface TraceEntry {
  kind: string
  detail: Record<string, unknown>
  actor: string | null
  at: Date
}

/** What happened to a submission, oldest first. The public sees the published part of it, without names. */
export async function submissionTrace(
  db: Database,
  submissionId: string,
  audience: Audience,
): Promise<TraceEntry[]> {
  const rows = await db
    .select({
      kind: submissionEvents.kind,
      detail: submissionEvents.detail,
      actor: users.name,
      at: submissionEvents.at,
    })
    .from(submissionEvents)
    .leftJoin(users, eq(users.id, submissionEvents.actorId))
    .where(
      and(
        eq(submissionEvents.submissionId, submissionId),
        audience === 'public'
          ? sql`${submissionEvents.kind} in ('scored', 'published', 'withdrawn', 'rescored')`
          : undefined,
      ),
    )
    .orderBy(asc(submissionEvents.id))
  return audience === 'public' ? rows.map((row) => ({ ...row, actor: null, detail: {} })) : rows
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
