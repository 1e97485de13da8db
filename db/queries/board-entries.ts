import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { Setting } from '@/lib/submissions/setting'
import type { Database } from '../client'
import { benchmarkVersions } from '../schema/benchmarks'
import { scores, scorings } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systemPeers, systems } from '../schema/systems'

/** A scored submission with the latest entry of its ledger. */
export interface BoardEntry {
  id: string
  versionId: string
  systemId: string
  /** What its system was adapted from, and a general model to hold it against instead. */
  baseSystemId: string | null
  counterpartSystemId: string | null
  /** Other systems it asks to be compared with. */
  peerSystemIds: string[]
  setting: Setting | null
  answeredCount: number
  instanceCount: number
  createdAt: Date
  publishedAt: Date | null
  anonymousUntil: Date | null
  scoringId: string
  /** Of the primary metric. */
  value: number | null
  low: number | null
  high: number | null
}

/** The submissions that a version's board consists of: published, scored, not withdrawn. In order of publication. */
export async function boardEntries(db: Database, versionId: string): Promise<BoardEntry[]> {
  const entries = await latest(
    db,
    and(
      eq(submissions.versionId, versionId),
      isNotNull(submissions.publishedAt),
      isNull(submissions.withdrawnAt),
    ),
  )
  return entries.sort((a, b) => Number(a.publishedAt) - Number(b.publishedAt) || (a.id < b.id ? -1 : 1))
}

/** A submission as an entry, published or not; null before it is scored. */
export async function boardEntry(db: Database, submissionId: string): Promise<BoardEntry | null> {
  const [entry] = await latest(db, eq(submissions.id, submissionId))
  return entry ?? null
}

/** Scored submissions of the same people on the same version, published or not, that are not withdrawn. */
export async function entriesOfSameOwner(db: Database, submissionId: string): Promise<BoardEntry[]> {
  const [own] = await db
    .select({
      versionId: submissions.versionId,
      submittedBy: submissions.submittedBy,
      organisationId: submissions.organisationId,
    })
    .from(submissions)
    .where(eq(submissions.id, submissionId))
  if (!own) return []
  const owners = [
    own.submittedBy === null ? undefined : eq(submissions.submittedBy, own.submittedBy),
    own.organisationId === null ? undefined : eq(submissions.organisationId, own.organisationId),
  ].filter((owner) => owner !== undefined)
  if (owners.length === 0) return []
  return latest(
    db,
    and(eq(submissions.versionId, own.versionId), isNull(submissions.withdrawnAt), or(...owners)),
  )
}

function latest(db: Database, where: SQL | undefined): Promise<BoardEntry[]> {
  return db
    .selectDistinctOn([submissions.id], {
      id: submissions.id,
      versionId: submissions.versionId,
      systemId: submissions.systemId,
      baseSystemId: systems.baseSystemId,
      counterpartSystemId: systems.counterpartSystemId,
      peerSystemIds: sql<string[]>`array(select ${systemPeers.peerId} from ${systemPeers}
        where ${systemPeers.systemId} = ${systems.id} order by 1)`,
      setting: submissions.setting,
      answeredCount: submissions.answeredCount,
      instanceCount: submissions.instanceCount,
      createdAt: submissions.createdAt,
      publishedAt: submissions.publishedAt,
      anonymousUntil: submissions.anonymousUntil,
      scoringId: scorings.id,
      value: scores.value,
      low: scores.low,
      high: scores.high,
    })
    .from(submissions)
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .innerJoin(scorings, eq(scorings.submissionId, submissions.id))
    .innerJoin(
      scores,
      and(
        eq(scores.scoringId, scorings.id),
        eq(scores.isPrimary, true),
        eq(scores.sliceDimension, ''),
        eq(scores.sliceValue, ''),
      ),
    )
    .where(and(eq(submissions.status, 'scored'), where))
    .orderBy(submissions.id, desc(scorings.sequence))
}

export interface BoardVersion {
  id: string
  contentHash: string
  descriptor: BenchmarkDescriptor
  instanceCount: number
  clusterCount: number
}

/** What a board must know of its version; null when there is none. */
export async function boardVersion(db: Database, versionId: string): Promise<BoardVersion | null> {
  const [version] = await db
    .select({
      id: benchmarkVersions.id,
      contentHash: benchmarkVersions.contentHash,
      descriptor: benchmarkVersions.descriptor,
      instanceCount: benchmarkVersions.instanceCount,
      clusterCount: benchmarkVersions.clusterCount,
    })
    .from(benchmarkVersions)
    .where(eq(benchmarkVersions.id, versionId))
  return version ?? null
}
