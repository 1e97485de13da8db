import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Question } from '@/lib/benchmarks/instance'
import type { Database } from '../client'
import { instances, publishedGold } from '../schema/benchmarks'
import type { BenchmarkVersion } from './benchmarks'

/** An instance as a reader sees it. */
export interface ShownInstance {
  position: number
  id: string
  question: Question
  slices: Record<string, string>
  /** Null where gold was not published; never read from where gold is kept. */
  gold: unknown
}

const shownColumns = {
  position: instances.position,
  id: instances.externalId,
  question: instances.question,
  slices: instances.slices,
  gold: publishedGold.gold,
}

const shown = (db: Database, where: SQL | undefined) =>
  db
    .select(shownColumns)
    .from(instances)
    .leftJoin(
      publishedGold,
      and(eq(publishedGold.versionId, instances.versionId), eq(publishedGold.position, instances.position)),
    )
    .where(where)
    .orderBy(asc(instances.position))

/**
 * Instances spread evenly over the version, the same ones each time; none where the licence does not let instances
 * be shown.
 *
 * @param size 1 or more
 */
export async function sampleInstances(
  db: Database,
  version: Pick<BenchmarkVersion, 'id' | 'descriptor' | 'instanceCount'>,
  size: number,
): Promise<ShownInstance[]> {
  if (!version.descriptor.licence.showInstances) return []
  const step = Math.max(1, version.instanceCount / size)
  const positions = Array.from({ length: Math.min(size, version.instanceCount) }, (_, i) =>
    Math.floor(i * step),
  )
  return shown(db, and(eq(instances.versionId, version.id), inArray(instances.position, positions)))
}

export interface InstancePage {
  instances: ShownInstance[]
  /** Instances in the slice, or in the version. */
  total: number
}

/**
 * A page of a version's instances, of one slice where it is named; empty where the licence does not let instances be
 * shown.
 */
export async function instancePage(
  db: Database,
  version: Pick<BenchmarkVersion, 'id' | 'descriptor' | 'instanceCount'>,
  page: { offset: number; limit: number; slice?: { dimension: string; value: string } },
): Promise<InstancePage> {
  if (!version.descriptor.licence.showInstances) return { instances: [], total: 0 }
  const inVersion = eq(instances.versionId, version.id)
  if (!page.slice) {
    // positions have no gaps: a page deep inside a large version costs no more than the first
    const { offset, limit } = page
    const range = and(
      inVersion,
      sql`${instances.position} >= ${offset}`,
      sql`${instances.position} < ${offset + limit}`,
    )
    return { instances: await shown(db, range), total: version.instanceCount }
  }
  const inSlice = and(inVersion, sql`${instances.slices} ->> ${page.slice.dimension} = ${page.slice.value}`)
  const [total] = await db.select({ count: count() }).from(instances).where(inSlice)
  const rows = await shown(db, inSlice).limit(page.limit).offset(page.offset)
  return { instances: rows, total: total?.count ?? 0 }
}

/** The ids that prediction files of the version use, in its order. */
export async function instanceIds(db: Database, versionId: string): Promise<string[]> {
  const rows = await db
    .select({ id: instances.externalId })
    .from(instances)
    .where(eq(instances.versionId, versionId))
    .orderBy(asc(instances.position))
  return rows.map((row) => row.id)
}

export interface InstanceQuestion {
  position: number
  id: string
  question: Question
  cluster: number
  slices: Record<string, string>
}

/** Every instance of a version without its gold, in order: what extraction and scoring need beside it. */
export async function instanceQuestions(db: Database, versionId: string): Promise<InstanceQuestion[]> {
  return db
    .select({
      position: instances.position,
      id: instances.externalId,
      question: instances.question,
      cluster: instances.cluster,
      slices: instances.slices,
    })
    .from(instances)
    .where(eq(instances.versionId, versionId))
    .orderBy(asc(instances.position))
}
