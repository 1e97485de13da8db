import { asc, eq } from 'drizzle-orm'
import { type Reproduction, recipeOf } from '@/lib/scores/reproduction'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { benchmarkVersions, instances } from '../schema/benchmarks'
import { statisticColumnsOf } from './statistic-columns'
import type { SubmissionResult } from './submission-result'
import { shownScoring } from './submission-scoring'

/**
 * The statistics behind a submission's scores. They tell which answers are right, so they are for versions whose gold is
 * published; the caller has checked that, and who asks.
 *
 * @returns null before the submission is scored
 */
export async function reproductionOf(
  db: Database,
  submission: Pick<SubmissionResult, 'id' | 'system' | 'benchmark'>,
): Promise<Reproduction | null> {
  const scoring = await shownScoring(db, submission)
  if (!scoring) return null
  const [[version], columns] = await Promise.all([
    db.select().from(benchmarkVersions).where(eq(benchmarkVersions.id, submission.benchmark.versionId)),
    statisticColumnsOf(db, scoring.id),
  ])
  if (!version) return null
  const isClustered = version.clusterCount < version.instanceCount
  const clusters = isClustered
    ? await db
        .select({ cluster: instances.cluster })
        .from(instances)
        .where(eq(instances.versionId, version.id))
        .orderBy(asc(instances.position))
    : null
  return {
    submission: submission.id,
    benchmark: version.benchmarkSlug,
    versionHash: version.contentHash,
    receipt: scoring.receipt,
    signature: scoring.signature,
    layout: scoring.layout,
    columns: columns.map((column) => Array.from(column)),
    clusters: clusters?.map(({ cluster }) => cluster) ?? null,
    diceKey: scoring.signature.diceKey,
    replicates: scoring.signature.replicates,
    metrics: scoring.overall.map(({ metric: id, value, low, high, intervalMethod }) => {
      const metric = metricById(id)
      return {
        id,
        value,
        interval: low === null || high === null ? null : ([low, high] as const),
        intervalMethod,
        recipe: metric && recipeOf(metric, scoring.layout),
      }
    }),
  }
}
