import type { ComparisonOptions } from '@/lib/leaderboard/compare-scores'
import { metricById } from '@/lib/scoring/metrics/table'
import { diceKey } from '@/lib/statistics/resampling/dice'
import type { Database } from '../client'
import { type ComparableSubmission, clustersOf, storedScore } from './compare'

interface Pair {
  readonly a: ComparableSubmission
  readonly b: ComparableSubmission
}

/**
 * What the comparison of two submissions on one version is worked out from.
 *
 * @param metricId one of the benchmark's; the primary one where left out. A stated margin is one of the primary metric.
 * @throws Error where there is no such metric
 */
export async function pairedScores(
  db: Database,
  { a, b }: Pair,
  metricId?: string,
): Promise<ComparisonOptions> {
  const { descriptor, contentHash } = a.version
  const primary = descriptor.metrics[0] ?? ''
  const id = metricId ?? primary
  const metric = metricById(id)
  if (!metric) throw new Error(`benchmark ${descriptor.slug} names the unknown metric ${id}`)
  const [scoreA, scoreB, clusters] = await Promise.all([
    storedScore(db, a, id),
    storedScore(db, b, id),
    clustersOf(db, a.version),
  ])
  return {
    ...{ metric, a: scoreA, b: scoreB, clusters },
    diceKey: diceKey(contentHash),
    margin: id === primary ? descriptor.equivalenceMargin : null,
  }
}
