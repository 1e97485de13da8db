import { subsetOf } from '../scores/subset'
import { bootstrapReplicates, orderReplicates } from '../statistics/resampling/replicates'
import type { ComparisonOptions, StoredScore } from './compare-scores'

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
  const shared = {
    key: diceKey,
    clusters: clusters && take(clusters),
    strata: null,
    from: 0,
    to: replicates,
  }
  if (metric.kind === 'sum') {
    // only what the metric reads is drawn
    const read = (score: StoredScore) => {
      const layout = score.layout.filter((name) => metric.reads?.includes(name) ?? true)
      const columns = layout.map((name) =>
        take(score.columns[score.layout.indexOf(name)] as ArrayLike<number>),
      )
      return { columns, evaluate: metric.compile(layout) }
    }
    const [drawnA, drawnB] = [read(a), read(b)]
    const width = drawnA.columns.length
    return bootstrapReplicates({
      ...shared,
      columns: [...drawnA.columns, ...drawnB.columns],
      evaluate: (sums) =>
        minus(drawnA.evaluate(sums.subarray(0, width)), drawnB.evaluate(sums.subarray(width))),
    })
  }
  const [columnsA, columnsB] = [a.columns.map(take), b.columns.map(take)]
  const [evaluateA, evaluateB] = [metric.compile(a.layout), metric.compile(b.layout)]
  return orderReplicates({
    ...shared,
    size: columnsA[0]?.length ?? 0,
    evaluate: (weights) => minus(evaluateA(weights, columnsA), evaluateB(weights, columnsB)),
  })
}

const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)
