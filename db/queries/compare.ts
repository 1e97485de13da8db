import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { StoredScore } from '@/lib/leaderboard/compare-scores'
import type { Setting } from '@/lib/submissions/setting'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, instances } from '../schema/benchmarks'
import { scores, scorings } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { replicateVector, statisticColumnsOf } from './statistic-columns'
import type { SystemMention } from './submission-result'
import { isPublic } from './system-results'

/** A submission that may be compared in public: published under its system's name, scored, not withdrawn. */
export interface ComparableSubmission {
  id: string
  system: SystemMention
  setting: Setting | null
  run: number
  answeredCount: number
  createdAt: Date
  /** Of the primary metric. */
  value: number | null
  scoringId: string
  version: ComparedVersion
}

export interface ComparedVersion {
  id: string
  contentHash: string
  instanceCount: number
  clusterCount: number
  goldIsPublic: boolean
  descriptor: BenchmarkDescriptor
}

/** Public systems by slug, in the order asked for; others are left out. */
export async function systemMentions(db: Database, slugs: readonly string[]): Promise<SystemMention[]> {
  if (slugs.length === 0) return []
  const rows = await db
    .select({ slug: systems.slug, name: systems.name, kind: systems.kind })
    .from(systems)
    .where(and(inArray(systems.slug, [...slugs]), isPublic))
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? [])
}

/** Every comparable submission of these systems on current versions, in board order of the benchmarks. */
export function comparableSubmissionsOf(
  db: Database,
  slugs: readonly string[],
): Promise<ComparableSubmission[]> {
  return slugs.length === 0 ? Promise.resolve([]) : comparable(db, inArray(systems.slug, [...slugs]), true)
}

/** Comparable submissions by id, in any version; those that are not public are left out. */
export function comparableSubmissions(db: Database, ids: readonly string[]): Promise<ComparableSubmission[]> {
  return ids.length === 0 ? Promise.resolve([]) : comparable(db, inArray(submissions.id, [...ids]), false)
}

async function comparable(
  db: Database,
  which: ReturnType<typeof inArray>,
  onlyCurrent: boolean,
): Promise<ComparableSubmission[]> {
  const rows = await db
    .selectDistinctOn([benchmarks.position, benchmarks.slug, submissions.id], {
      submission: submissions,
      system: { slug: systems.slug, name: systems.name, kind: systems.kind },
      version: benchmarkVersions,
      scoringId: scorings.id,
      value: scores.value,
    })
    .from(submissions)
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .innerJoin(benchmarks, eq(benchmarks.slug, benchmarkVersions.benchmarkSlug))
    .innerJoin(scorings, eq(scorings.submissionId, submissions.id))
    .innerJoin(
      scores,
      and(eq(scores.scoringId, scorings.id), eq(scores.isPrimary, true), eq(scores.sliceDimension, '')),
    )
    .where(
      and(
        which,
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
        sql`(${submissions.anonymousUntil} is null or ${submissions.anonymousUntil} <= now())`,
        onlyCurrent ? eq(benchmarks.currentVersionId, benchmarkVersions.id) : undefined,
      ),
    )
    .orderBy(asc(benchmarks.position), asc(benchmarks.slug), asc(submissions.id), desc(scorings.sequence))
  return rows.map(({ submission, system, version, scoringId, value }) => ({
    id: submission.id,
    system,
    setting: submission.setting,
    run: submission.run,
    answeredCount: submission.answeredCount,
    createdAt: submission.createdAt,
    value,
    scoringId,
    version: {
      id: version.id,
      contentHash: version.contentHash,
      instanceCount: version.instanceCount,
      clusterCount: version.clusterCount,
      goldIsPublic: version.goldPublishedAt !== null,
      descriptor: version.descriptor,
    },
  }))
}

/** What the ledger keeps of a submission's metric: value, statistics and replicates, ready to be compared. */
export async function storedScore(
  db: Database,
  { scoringId }: { scoringId: string },
  metric: string,
): Promise<StoredScore> {
  const [[scoring], [score], columns, replicates] = await Promise.all([
    db.select({ layout: scorings.layout }).from(scorings).where(eq(scorings.id, scoringId)),
    db
      .select({ value: scores.value })
      .from(scores)
      .where(and(eq(scores.scoringId, scoringId), eq(scores.metric, metric), eq(scores.sliceDimension, ''))),
    statisticColumnsOf(db, scoringId),
    replicateVector(db, scoringId, metric),
  ])
  return { value: score?.value ?? null, layout: scoring?.layout ?? [], columns, replicates }
}

/** Cluster of each instance of a version; null when every instance stands alone. */
export async function clustersOf(
  db: Database,
  version: Pick<ComparedVersion, 'id' | 'instanceCount' | 'clusterCount'>,
): Promise<Int32Array | null> {
  if (version.clusterCount === version.instanceCount) return null
  const rows = await db
    .select({ cluster: instances.cluster })
    .from(instances)
    .where(eq(instances.versionId, version.id))
    .orderBy(asc(instances.position))
  return Int32Array.from(rows, ({ cluster }) => cluster)
}

/** Positions of a version's instances by slice: dimension → value → ascending positions. */
export async function slicePositions(
  db: Database,
  version: ComparedVersion,
): Promise<Map<string, Map<string, number[]>>> {
  const bySlice = new Map<string, Map<string, number[]>>(
    version.descriptor.slices.map(({ id }) => [id, new Map()]),
  )
  if (bySlice.size === 0) return bySlice
  const rows = await db
    .select({ position: instances.position, slices: instances.slices })
    .from(instances)
    .where(eq(instances.versionId, version.id))
    .orderBy(asc(instances.position))
  for (const { position, slices } of rows) {
    for (const [dimension, value] of Object.entries(slices)) {
      const values = bySlice.get(dimension)
      if (!values) continue
      const positions = values.get(value)
      if (positions) positions.push(position)
      else values.set(value, [position])
    }
  }
  return bySlice
}
