import { subsetOf } from '../scores/subset'
import { bootstrapReplicates, orderReplicates } from '../statistics/resampling/replicates'
import type { ComparisonOptions } from './compare-scores'

/** Replicates of a comparison that has no stored vectors to subtract. */
const replicates = 10_000

/**
 * Replicates of A − B with both scored on the same draws, over the given positions only (null: all): one pass of the
 * version's dice draws both.
 */
export function jointReplicates(
  { metric, a, b, clusters, diceKey }: ComparisonOptions,
  positions: Int32Array | null,
): Float64Array {
  const take = (column: ArrayLike<number>) => subsetOf(column, positions)
  const [columnsA, columnsB] = [a.columns.map(take), b.columns.map(take)]
  const shared = {
    key: diceKey,
    clusters: clusters && take(clusters),
    strata: null,
    from: 0,
    to: replicates,
  }
  if (metric.kind === 'sum') {
    const [evaluateA, evaluateB] = [metric.compile(a.layout), metric.compile(b.layout)]
    const width = columnsA.length
    return bootstrapReplicates({
      ...shared,
      columns: [...columnsA, ...columnsB],
      evaluate: (sums) => minus(evaluateA(sums.subarray(0, width)), evaluateB(sums.subarray(width))),
    })
  }
  const [evaluateA, evaluateB] = [metric.compile(a.layout), metric.compile(b.layout)]
  return orderReplicates({
    ...shared,
    size: columnsA[0]?.length ?? 0,
    evaluate: (weights) => minus(evaluateA(weights, columnsA), evaluateB(weights, columnsB)),
  })
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)
