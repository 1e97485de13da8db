import { eq, inArray, sql } from 'drizzle-orm'
import { chanceLevel } from '@/lib/benchmarks/chance-level'
import type { SensitivityBenchmark } from '@/lib/leaderboard/sensitivity'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { boardRows } from '../schema/scores'
import { firstReplicates } from './first-replicates'

/** Replicates behind "cannot be told apart": enough for an interval, a tenth of the reading. */
const REPLICATES = 1000

/** The benchmarks of a suite as its sensitivity sees them, in the order of the slugs; those that are not here are left out. */
export async function sensitivityBenchmarks(
  db: Database,
  listed: readonly { slug: string; taskType?: string | undefined }[],
): Promise<SensitivityBenchmark[]> {
  const rows = await db
    .select({ slug: benchmarks.slug, descriptor: benchmarkVersions.descriptor })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .where(
      inArray(
        benchmarks.slug,
        listed.map(({ slug }) => slug),
      ),
    )
  return listed.flatMap(({ slug, taskType }) => {
    const descriptor = rows.find((row) => row.slug === slug)?.descriptor
    const metric = descriptor && metricById(descriptor.metrics[0] ?? '')
    if (!metric) return []
    const { range, higherIsBetter } = metric
    const [worst, best] = higherIsBetter ? range : [range[1], range[0]]
    const zero = chanceLevel(descriptor, metric.id) ?? worst
    return [
      {
        ...{ slug, taskType, higherIsBetter },
        scale: Number.isFinite(zero) && Number.isFinite(best) ? ([zero, best] as const) : null,
      },
    ]
  })
}

/** The first replicates of submissions' primary metrics, by submission; those that have none are absent. */
export async function submissionReplicates(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, Float64Array>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .select({
      submissionId: boardRows.submissionId,
      scoringId: boardRows.scoringId,
      metric: sql<string>`${benchmarkVersions.descriptor} -> 'metrics' ->> 0`,
    })
    .from(boardRows)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, boardRows.versionId))
    .where(inArray(boardRows.submissionId, [...submissionIds]))
  const found = new Map<string, Float64Array>()
  for (const metric of new Set(rows.map((row) => row.metric))) {
    const own = rows.filter((row) => row.metric === metric)
    const vectors = await firstReplicates(
      db,
      own.map(({ scoringId }) => scoringId),
      metric,
      REPLICATES,
    )
    for (const { submissionId, scoringId } of own) {
      const vector = vectors.get(scoringId)
      if (vector) found.set(submissionId, vector)
    }
  }
  return found
}
