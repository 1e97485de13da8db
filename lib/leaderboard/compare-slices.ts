import { bySliceOrder } from '../benchmarks/slice-order'
import { metricValue } from '../scoring/engine'
import type { Metric } from '../scoring/metric'
import { compareScores, type ScoreComparison, type StoredScore } from './compare-scores'

export interface SliceComparison {
  readonly dimension: string
  readonly slice: string
  readonly comparison: ScoreComparison
}

/** Fewer instances say nothing of a slice. */
const leastInstances = 10

/**
 * Paired differences within slices: each over its own instances, both systems drawn together with the version's dice.
 * Slices with fewer than ten instances in common are left out.
 */
export function compareSlices(
  slices: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>,
  options: Omit<Parameters<typeof compareScores>[0], 'margin'> & { metric: Metric; margin: number | null },
): SliceComparison[] {
  return [...slices].flatMap(([dimension, values]) =>
    [...values]
      .sort(([x], [y]) => bySliceOrder(x, y))
      .flatMap(([slice, positions]) => {
        if (positions.length < leastInstances) return []
        const take = (column: ArrayLike<number>) => Float64Array.from(positions, (at) => column[at] as number)
        const within = (score: StoredScore): StoredScore => ({
          value: null,
          layout: score.layout,
          columns: score.columns.map(take),
          replicates: null,
        })
        const comparison = compareScores({
          ...options,
          a: recomputed(options.metric, within(options.a)),
          b: recomputed(options.metric, within(options.b)),
          clusters: options.clusters && take(options.clusters),
        })
        return comparison && comparison.n >= leastInstances ? [{ dimension, slice, comparison }] : []
      }),
  )
}

function recomputed(metric: Metric, score: StoredScore): StoredScore {
  return { ...score, value: metricValue(metric, score.layout, score.columns) }
}
