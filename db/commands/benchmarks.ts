import { and, eq, max, sql } from 'drizzle-orm'
import { type CheckedBenchmark, checkBenchmark, instanceChecker } from '@/lib/benchmarks/checked-benchmark'
import { ContentHash } from '@/lib/benchmarks/content-hash'
import type { BenchmarkDescriptor, BenchmarkFacts } from '@/lib/benchmarks/descriptor'
import type { Instance } from '@/lib/benchmarks/instance'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { auditEvents } from '../schema/operations'
import { dropStage, moveStaged, openStage, stageInstances } from './benchmark-stage'
import { ensureSuite, ensureSuitesOf } from './suites'

export interface BenchmarkEntry {
  facts: BenchmarkFacts
  /** In the version's order. Read once, and never held whole. */
  instances: Iterable<Instance> | AsyncIterable<Instance>
  /** Place in menus and suites; the first entries come first. */
  position?: number
}

export interface AddedVersion {
  versionId: string
  number: number
  instanceCount: number
  /** False when exactly this content was there already. */
  isNew: boolean
}

/**
 * Makes a benchmark's content its current version. Content that was added before, by hash, is not added again: nothing
 * changes, except that an older version becomes the current one when its very content is loaded again. All in one
 * transaction, with a trace.
 *
 * @param db the owner's connection: no process of the platform may write here
 * @throws DomainError `invalid` when facts or instances do not hold together; nothing is stored then
 */
export async function addBenchmarkVersion(db: Database, entry: BenchmarkEntry): Promise<AddedVersion> {
  const checked = checkBenchmark(entry.facts)
  const { descriptor } = checked
  return db.transaction(async (tx) => {
    // two loads of one benchmark wait for each other, or both would be the next version
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`benchmark ${descriptor.slug}`}))`)
    await openStage(tx)
    const { contentHash, instanceCount, clusterCount } = await stage(tx, checked, entry.instances)
    await ensureBenchmark(tx, descriptor, entry.position ?? 0)
    const known = await versionOfHash(tx, descriptor.slug, contentHash)
    const version =
      known ?? (await insertVersion(tx, descriptor, { contentHash, instanceCount, clusterCount }))
    if (!known) await moveStaged(tx, version.id)
    await dropStage(tx)
    await makeCurrent(tx, descriptor.slug, version)
    return { versionId: version.id, number: version.number, instanceCount, isNew: !known }
  })
}

interface Content {
  contentHash: string
  instanceCount: number
  clusterCount: number
}

/** Writes the instances aside while their hash is taken: whether they are new is known only after the last. */
async function stage(
  tx: Database,
  checked: CheckedBenchmark,
  instances: BenchmarkEntry['instances'],
): Promise<Content> {
  const hash = new ContentHash(checked.descriptor)
  const check = instanceChecker(checked)
  const counts = await stageInstances(tx, instances, (instance) => {
    check(instance)
    hash.add(instance)
  })
  if (counts.instanceCount === 0) {
    throw new DomainError('invalid', `Benchmark "${checked.descriptor.slug}" has no instances.`)
  }
  return { contentHash: hash.digest(), ...counts }
}

async function ensureBenchmark(
  tx: Database,
  descriptor: BenchmarkDescriptor,
  position: number,
): Promise<void> {
  if (descriptor.suite !== null) await ensureSuite(tx, descriptor.suite)
  await ensureSuitesOf(tx, descriptor.slug)
  const facts = { suiteSlug: descriptor.suite, position, isDemonstration: descriptor.demonstration }
  const changed = await tx
    .insert(benchmarks)
    .values({ slug: descriptor.slug, ...facts })
    .onConflictDoUpdate({
      target: benchmarks.slug,
      set: facts,
      setWhere: sql`(${benchmarks.suiteSlug}, ${benchmarks.position}, ${benchmarks.isDemonstration}) is distinct from
        (excluded.suite_slug, excluded.position, excluded.is_demonstration)`,
    })
    .returning({ slug: benchmarks.slug })
  if (changed.length > 0) await notifyReaders(tx, descriptor.slug)
}

async function versionOfHash(tx: Database, slug: string, contentHash: string) {
  const [version] = await tx
    .select({ id: benchmarkVersions.id, number: benchmarkVersions.number })
    .from(benchmarkVersions)
    .where(and(eq(benchmarkVersions.benchmarkSlug, slug), eq(benchmarkVersions.contentHash, contentHash)))
  return version
}

async function insertVersion(tx: Database, descriptor: BenchmarkDescriptor, content: Content) {
  const [latest] = await tx
    .select({ number: max(benchmarkVersions.number) })
    .from(benchmarkVersions)
    .where(eq(benchmarkVersions.benchmarkSlug, descriptor.slug))
  const number = (latest?.number ?? 0) + 1
  const [version] = await tx
    .insert(benchmarkVersions)
    .values({ benchmarkSlug: descriptor.slug, number, descriptor, ...content })
    .returning({ id: benchmarkVersions.id, number: benchmarkVersions.number })
  await tx.insert(auditEvents).values({
    kind: 'benchmark-version-added',
    subject: `benchmark:${descriptor.slug}`,
    detail: { version: number, ...content },
  })
  return version!
}

async function makeCurrent(
  tx: Database,
  slug: string,
  version: { id: string; number: number },
): Promise<void> {
  const changed = await tx
    .update(benchmarks)
    .set({ currentVersionId: version.id })
    .where(and(eq(benchmarks.slug, slug), sql`${benchmarks.currentVersionId} is distinct from ${version.id}`))
    .returning({ slug: benchmarks.slug })
  if (changed.length === 0) return
  await tx.insert(auditEvents).values({
    kind: 'benchmark-version-current',
    subject: `benchmark:${slug}`,
    detail: { version: version.number },
  })
  await notifyReaders(tx, slug)
}

const notifyReaders = (tx: Database, slug: string) =>
  tx.execute(sql`select pg_notify('rounds_changed', ${`benchmark ${slug}`})`)
