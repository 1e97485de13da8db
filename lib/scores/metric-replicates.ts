import { setImmediate as otherWork } from 'node:timers/promises'
import type { Metric, OrderMetric, SumMetric } from '../scoring/metric'
import type { DiceKey } from '../statistics/resampling/dice'
import { drawPlan } from '../statistics/resampling/draw-plan'
import { parallelLanes } from '../statistics/resampling/parallel'
import { evaluateLanes, orderReplicates } from '../statistics/resampling/replicates'

export interface ResamplingOptions {
  readonly metrics: readonly Metric[]
  readonly layout: readonly string[]
  readonly columns: readonly ArrayLike<number>[]
  /** Cluster of each instance; null when each is drawn alone. */
  readonly clusters: ArrayLike<number> | null
  readonly diceKey: DiceKey
  readonly replicates: number
  readonly threads: number
  /** Asked between runs of replicates; throws to stop. */
  readonly checkpoint?: () => void
}

/** Draws between two looks at the rest of the process: about half a second. */
const drawsPerRun = 2e8

/**
 * The replicate vectors of several metrics from the same draws: replicate b of one is replicate b of all. Metrics of
 * sums share one pass of the dice; those that need an order take one each. The numbers do not depend on `threads`.
 *
 * @returns one vector per metric, in their order, NaN where undefined
 */
export async function metricReplicates(options: ResamplingOptions): Promise<Float64Array[]> {
  const vectors = options.metrics.map(() => new Float64Array(options.replicates))
  const sums: { metric: SumMetric; vector: Float64Array }[] = []
  const orders: { metric: OrderMetric; vector: Float64Array }[] = []
  options.metrics.forEach((metric, m) => {
    const vector = vectors[m] as Float64Array
    if (metric.kind === 'sum') sums.push({ metric, vector })
    else orders.push({ metric, vector })
  })

  const { columns, replicates } = options
  const drawSums = sums.length === 0 ? null : sumDrawing(options, sums)
  const step = Math.max(50, Math.floor(drawsPerRun / Math.max(1, columns[0]?.length ?? 0)))
  for (let from = 0; from < replicates; from += step) {
    const to = Math.min(replicates, from + step)
    await drawSums?.(from, to)
    for (const entry of orders) drawOrder(options, entry, from, to)
    options.checkpoint?.()
    if (to < replicates) await otherWork()
  }
  return vectors
}

/** Draws a run of replicates and evaluates every metric on each. Draws only statistics that some metric reads. */
function sumDrawing(
  { layout, columns, clusters, diceKey: key, threads }: ResamplingOptions,
  entries: readonly { metric: SumMetric; vector: Float64Array }[],
): (from: number, to: number) => Promise<void> {
  const read = layout.filter((name) =>
    entries.some(({ metric }) => metric.reads === undefined || metric.reads.includes(name)),
  )
  const drawn = read.map((name) => columns[layout.indexOf(name)] as ArrayLike<number>)
  const plan = drawPlan({ key, columns: drawn, clusters, strata: null })
  const evaluators = entries.map(({ metric }) => metric.compile(read))
  return async (from, to) => {
    const lanes = await parallelLanes(plan, { from, to }, threads)
    let replicate = from
    // called once per replicate, in order: it fills every metric's vector, and what it returns is not used
    evaluateLanes(plan, lanes, to - from, (drawn) => {
      for (let m = 0; m < entries.length; m++)
        entries[m]!.vector[replicate] = evaluators[m]!(drawn) ?? Number.NaN
      replicate++
      return null
    })
  }
}

function drawOrder(
  { layout, columns, clusters, diceKey }: ResamplingOptions,
  { metric, vector }: { metric: OrderMetric; vector: Float64Array },
  from: number,
  to: number,
): void {
  const evaluate = metric.compile(layout)
  const drawn = orderReplicates({
    key: diceKey,
    size: columns[0]?.length ?? 0,
    clusters,
    strata: null,
    from,
    to,
    evaluate: (weights) => evaluate(weights, columns),
  })
  vector.set(drawn, from)
}
