import { type DiceKey, replicateDice } from './dice'
import { type DrawPlan, type DrawPlanOptions, drawPlan } from './draw-plan'
import { sumKernel } from './sum-kernel'
import { resamplingUnits } from './units'

export interface ReplicateRange {
  /** First replicate, counted from 0. */
  readonly from: number
  /** One past the last replicate. */
  readonly to: number
}

export interface BootstrapOptions extends DrawPlanOptions, ReplicateRange {
  /** The metric from the column sums; called once per replicate with the same array. */
  readonly evaluate: (sums: Float64Array) => number | null
}

/**
 * Bootstrap replicates of a metric that is a function of sums: clusters (instances when there are none) are
 * drawn with replacement within their stratum, and the metric is worked out from the sums of what was drawn.
 * Replicate b depends on the key and b alone, so any division of a range gives identical numbers.
 *
 * @param options.columns one per statistic, all as long as there are instances; empty input gives the metric of zeros
 * @param options.clusters any integer ids, null when instances are drawn one by one
 * @returns the metric of replicates `from` … `to` − 1, NaN where it is undefined
 * @throws RangeError on lengths that differ, a cluster in two strata, more than 2^21 units in a stratum
 * @see Davison and Hinkley (1997), Bootstrap Methods and their Application, sections 2.4 and 3.8
 */
export function bootstrapReplicates({ from, to, evaluate, ...draws }: BootstrapOptions): Float64Array {
  const plan = drawPlan(draws)
  const lanes = new Float64Array(Math.max(0, to - from) * plan.input.lanes.length)
  sumKernel(plan.input, from, to, lanes)
  return evaluateLanes(plan, lanes, Math.max(0, to - from), evaluate)
}

/** The metric of each of `rows` rows of lane sums. */
export function evaluateLanes(
  plan: DrawPlan,
  lanes: Float64Array,
  rows: number,
  evaluate: BootstrapOptions['evaluate'],
): Float64Array {
  const replicates = new Float64Array(rows)
  const width = plan.input.lanes.length
  const sums = new Float64Array(plan.columns)
  for (let b = 0; b < rows; b++) {
    plan.unpack(lanes, b * width, sums)
    replicates[b] = evaluate(sums) ?? Number.NaN
  }
  return replicates
}

export interface OrderReplicateOptions extends ReplicateRange {
  readonly key: DiceKey
  /** Number of instances. */
  readonly size: number
  readonly clusters: ArrayLike<number> | null
  readonly strata: ArrayLike<number> | null
  /** The metric from how often each instance was drawn; called once per replicate with the same array. */
  readonly evaluate: (weights: Float64Array) => number | null
}

/**
 * Bootstrap replicates of a metric that needs an order (ranks, thresholds) and so takes weights instead of sums.
 * The same dice as `bootstrapReplicates`: with equal units and strata, replicate b draws the same clusters.
 *
 * @returns the metric of replicates `from` … `to` − 1, NaN where it is undefined
 */
export function orderReplicates(options: OrderReplicateOptions): Float64Array {
  const { key, size, clusters, strata, from, to, evaluate } = options
  const units = resamplingUnits(size, clusters, strata)
  const drawn = new Float64Array(units.count)
  const weights = clusters || strata ? new Float64Array(size) : drawn
  const replicates = new Float64Array(Math.max(0, to - from))
  for (let b = from; b < to; b++) {
    const draw = replicateDice(key, b)
    drawn.fill(0)
    let offset = 0
    for (const n of units.stratumSizes) {
      for (let i = 0; i < n; i++) {
        const unit = offset + draw(n)
        drawn[unit] = (drawn[unit] as number) + 1
      }
      offset += n
    }
    if (weights !== drawn)
      for (let i = 0; i < size; i++) weights[i] = drawn[units.unitOfInstance[i] as number] as number
    replicates[b - from] = evaluate(weights) ?? Number.NaN
  }
  return replicates
}
