import { diceKey } from '../statistics/resampling/dice'
import { metricReplicates } from './metric-replicates'
import { isProportion, type ScoreValue, scoreValue } from './score-value'
import type { ScoringRules } from './scoring-rules'
import type { Slice } from './slices'
import type { Statistics } from './statistics'
import { subsetOf } from './subset'

/** Nominal coverage of every interval. */
export const LEVEL = 0.95
/** Replicates kept of every metric, the same draws for every submission of a version. */
export const REPLICATES = 10_000
/** Replicates behind the interval of a slice, where no formula gives it; they are not kept. */
export const SLICE_REPLICATES = 2000

export interface FileScores {
  /** All metrics over all instances, then over each slice. */
  readonly values: readonly ScoreValue[]
  /** By metric. */
  readonly replicates: ReadonlyMap<string, Float64Array>
}

export interface FileToScore {
  readonly rules: ScoringRules
  readonly statistics: Statistics
  readonly slices: readonly Slice[]
  /** Cluster of each instance; null when every instance stands alone. */
  readonly clusters: ArrayLike<number> | null
  /** Content hash of the benchmark version: the dice are made of its beginning. */
  readonly versionHash: string
  readonly threads: number
  /** Asked now and then; throws to stop. */
  readonly checkpoint?: () => void
}

/** Every value of a file with its interval, and the replicate vectors that comparisons are made of. */
export async function scoreFile(file: FileToScore): Promise<FileScores> {
  const { rules, statistics, clusters, slices } = file
  const { metrics, missing } = rules
  const { layout, columns } = statistics
  const drawing = {
    layout,
    diceKey: diceKey(file.versionHash),
    threads: file.threads,
    checkpoint: file.checkpoint,
  }
  const scored = { layout, columns, clusters, missing }
  const entry = (m: number, slice: Slice | null, replicates: ArrayLike<number> | null) =>
    scoreValue(metrics[m]!, scored, { slice, replicates, level: LEVEL, isPrimary: m === 0 })

  const vectors = await metricReplicates({ ...drawing, metrics, columns, clusters, replicates: REPLICATES })
  const values = metrics.map((_, m) => entry(m, null, vectors[m]!))

  const drawn = metrics.flatMap((metric, m) => (isProportion(metric, clusters) ? [] : [m]))
  for (const slice of slices) {
    const sliceVectors = await metricReplicates({
      ...drawing,
      metrics: drawn.map((m) => metrics[m]!),
      columns: columns.map((column) => subsetOf(column, slice.positions)),
      clusters: clusters && subsetOf(clusters, slice.positions),
      replicates: drawn.length === 0 ? 0 : SLICE_REPLICATES,
    })
    values.push(...metrics.map((_, m) => entry(m, slice, sliceVectors[drawn.indexOf(m)] ?? null)))
  }
  return { values, replicates: new Map(metrics.map((metric, m) => [metric.id, vectors[m]!])) }
}
