import { eq, inArray, sql } from 'drizzle-orm'
import type { ReportedResult } from '@/lib/benchmarks/reported/reported-result'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, reportedResults } from '../schema/benchmarks'

export interface SavedResults {
  /** Added, or corrected: the same system, metric, setting and source with another figure. */
  saved: number
  unchanged: number
}

/**
 * Stores figures from papers, all or none. A figure that is there already is corrected, not added a second time.
 *
 * @param actorId who added them; null from the command line
 * @throws DomainError `not-found` for a benchmark that is not here, `invalid` for a metric that it does not have
 */
export async function saveReportedResults(
  db: Database,
  results: readonly ReportedResult[],
  actorId: string | null,
): Promise<SavedResults> {
  if (results.length === 0) return { saved: 0, unchanged: 0 }
  return db.transaction(async (tx) => {
    await requireMetrics(tx, results)
    let saved = 0
    for (const { benchmark, ...result } of results) {
      const rows = await tx
        .insert(reportedResults)
        .values({ benchmarkSlug: benchmark, ...result, addedBy: actorId })
        .onConflictDoUpdate({
          target: [
            reportedResults.benchmarkSlug,
            reportedResults.systemName,
            reportedResults.metric,
            reportedResults.setting,
            reportedResults.source,
          ],
          set: {
            value: result.value,
            instanceCount: result.instanceCount,
            kind: result.kind,
            sourceUrl: result.sourceUrl,
          },
          setWhere: sql`(${reportedResults.value}, ${reportedResults.instanceCount}, ${reportedResults.kind}, ${reportedResults.sourceUrl})
            is distinct from (excluded.value, excluded.instance_count, excluded.kind, excluded.source_url)`,
        })
        .returning({ id: reportedResults.id })
      saved += rows.length
    }
    if (saved > 0) await tx.execute(sql`select pg_notify('rounds_changed', 'reported results')`)
    return { saved, unchanged: results.length - saved }
  })
}

async function requireMetrics(tx: Database, results: readonly ReportedResult[]): Promise<void> {
  const slugs = [...new Set(results.map((result) => result.benchmark))]
  const rows = await tx
    .select({ slug: benchmarks.slug, descriptor: benchmarkVersions.descriptor })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .where(inArray(benchmarks.slug, slugs))
  const known = new Map(rows.map(({ slug, descriptor }) => [slug, descriptor]))
  for (const { benchmark, metric } of results) {
    const descriptor = known.get(benchmark)
    if (!descriptor)
      throw new DomainError('not-found', `The benchmark "${benchmark}" is not here: add it first.`)
    if (!descriptor.metrics.includes(metric)) {
      throw new DomainError(
        'invalid',
        `${descriptor.title} has no metric "${metric}", but ${descriptor.metrics.join(', ')}.`,
      )
    }
  }
}
