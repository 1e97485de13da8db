import { and, asc, desc, eq } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'

export interface BenchmarkVersion {
  id: string
  slug: string
  number: number
  contentHash: string
  descriptor: BenchmarkDescriptor
  instanceCount: number
  clusterCount: number
  goldPublishedAt: Date | null
  createdAt: Date
  /** Whether boards show this version and submissions go to it. */
  isCurrent: boolean
}

const versionColumns = {
  id: benchmarkVersions.id,
  slug: benchmarkVersions.benchmarkSlug,
  number: benchmarkVersions.number,
  contentHash: benchmarkVersions.contentHash,
  descriptor: benchmarkVersions.descriptor,
  instanceCount: benchmarkVersions.instanceCount,
  clusterCount: benchmarkVersions.clusterCount,
  goldPublishedAt: benchmarkVersions.goldPublishedAt,
  createdAt: benchmarkVersions.createdAt,
  currentVersionId: benchmarks.currentVersionId,
}

type VersionRow = Omit<BenchmarkVersion, 'isCurrent'> & { currentVersionId: string | null }

function toVersion({ currentVersionId, ...version }: VersionRow): BenchmarkVersion {
  return { ...version, isCurrent: version.id === currentVersionId }
}

const versions = (db: Database) =>
  db
    .select(versionColumns)
    .from(benchmarkVersions)
    .innerJoin(benchmarks, eq(benchmarks.slug, benchmarkVersions.benchmarkSlug))

/** The current version of every benchmark, in menu order. */
export async function listBenchmarks(db: Database): Promise<BenchmarkVersion[]> {
  const rows = await versions(db)
    .where(eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .orderBy(asc(benchmarks.position), asc(benchmarks.slug))
  return rows.map(toVersion)
}

/**
 * A version of a benchmark.
 *
 * @param number the current one where left out
 * @returns null when there is none
 */
export async function versionBySlug(
  db: Database,
  slug: string,
  number?: number,
): Promise<BenchmarkVersion | null> {
  const which =
    number === undefined
      ? eq(benchmarkVersions.id, benchmarks.currentVersionId)
      : eq(benchmarkVersions.number, number)
  const [row] = await versions(db).where(and(eq(benchmarkVersions.benchmarkSlug, slug), which))
  return row ? toVersion(row) : null
}

/** A version by its id; null when there is none. */
export async function versionById(db: Database, id: string): Promise<BenchmarkVersion | null> {
  const [row] = await versions(db).where(eq(benchmarkVersions.id, id))
  return row ? toVersion(row) : null
}

/** All versions of a benchmark, the newest first; empty where it does not exist. */
export async function versionsOf(db: Database, slug: string): Promise<BenchmarkVersion[]> {
  const rows = await versions(db)
    .where(eq(benchmarkVersions.benchmarkSlug, slug))
    .orderBy(desc(benchmarkVersions.number))
  return rows.map(toVersion)
}

/** Suites in menu order. */
export async function listSuites(db: Database): Promise<SuiteDescriptor[]> {
  const rows = await db
    .select({ descriptor: suites.descriptor })
    .from(suites)
    .orderBy(asc(suites.position), asc(suites.slug))
  return rows.map((row) => row.descriptor)
}

/** A suite; null when there is none of that slug. */
export async function suiteBySlug(db: Database, slug: string): Promise<SuiteDescriptor | null> {
  const [row] = await db.select({ descriptor: suites.descriptor }).from(suites).where(eq(suites.slug, slug))
  return row?.descriptor ?? null
}
