import { metricValue, sumColumns } from '../scoring/engine'
import { type Metric, statisticAt } from '../scoring/metric'
import type { MissingRule } from '../scoring/task'
import { clusteredWilson } from '../statistics/intervals/clustered-wilson'
import { wilson } from '../statistics/intervals/wilson'
import { type Interval, percentileInterval } from '../statistics/resampling/interval'
import { PREDICTED } from './predicted'
import type { Slice } from './slices'
import { subsetOf, unitCount } from './subset'

/** One figure of the ledger. */
export interface ScoreValue {
  readonly metric: string
  readonly isPrimary: boolean
  /** Empty strings mean all instances. */
  readonly sliceDimension: string
  readonly sliceValue: string
  /** null where the metric is undefined. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly intervalMethod: string | null
  readonly level: number
  /** Instances the value is over: all of the slice, or those with a prediction where missing ones are dropped. */
  readonly n: number
}

interface Scored {
  readonly layout: readonly string[]
  readonly columns: readonly ArrayLike<number>[]
  readonly clusters: ArrayLike<number> | null
  readonly missing: MissingRule
}

/** Whether the metric is a share of independent yes-or-no outcomes, so that Wilson's interval holds. */
export const isProportion = (metric: Metric, clusters: ArrayLike<number> | null): boolean =>
  clusters === null && metric.kind === 'sum' && metric.proportionOf !== undefined

/**
 * A metric over all instances or a slice, with its interval: Wilson's for a share of right answers (made wider for
 * instances that come in clusters), else the percentiles of the replicates.
 *
 * @param replicates of this metric over these instances; null where none were drawn
 */
export function scoreValue(
  metric: Metric,
  { layout, columns, clusters, missing }: Scored,
  {
    slice,
    replicates,
    level,
    isPrimary,
  }: { slice: Slice | null; replicates: ArrayLike<number> | null; level: number; isPrimary: boolean },
): ScoreValue {
  const positions = slice?.positions
  const value = metricValue(metric, layout, columns, positions)
  const interval = value === null ? null : intervalOf()
  return {
    metric: metric.id,
    isPrimary,
    sliceDimension: slice?.dimension ?? '',
    sliceValue: slice?.value ?? '',
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    intervalMethod: interval?.method ?? null,
    level,
    n: missing === 'dropped' ? countOf(PREDICTED) : (positions?.length ?? columns[0]?.length ?? 0),
  }

  function intervalOf(): Interval | null {
    const taken = clusters && subsetOf(clusters, positions ?? null)
    if (metric.kind === 'sum' && metric.proportionOf) {
      const { numerator, denominator } = metric.proportionOf
      if (!taken) return wilson(countOf(numerator), countOf(denominator), level)
      // resampled clusters cover too little near 0 and 1 (docs/simulations.md)
      return clusteredWilson(byCluster(taken, numerator), byCluster(taken, denominator), level)
    }
    const instances = positions?.length ?? columns[0]?.length ?? 0
    // one unit alone says nothing of the spread: its replicates are all the same
    if (replicates === null || unitCount(taken, instances) < 2) return null
    const interval = percentileInterval(replicates, level)
    return interval && clusters ? { ...interval, method: `cluster ${interval.method}` } : interval
  }

  function byCluster(taken: ArrayLike<number>, statistic: string): number[] {
    const column = subsetOf(columns[statisticAt(layout, statistic)] as ArrayLike<number>, positions ?? null)
    const sums = new Map<number, number>()
    for (let i = 0; i < taken.length; i++) {
      const cluster = taken[i] as number
      sums.set(cluster, (sums.get(cluster) ?? 0) + (column[i] as number))
    }
    return [...sums.values()]
  }

  function countOf(statistic: string): number {
    return sumColumns([columns[statisticAt(layout, statistic)] as ArrayLike<number>], positions)[0] as number
  }
}
