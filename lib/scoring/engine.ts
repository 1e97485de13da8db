import { DomainError } from '../errors'
import type { Metric } from './metric'
import type { MissingRule, ScoredPair, Task } from './task'

export interface Coverage {
  readonly n: number
  /** Instances with a prediction that can be scored. */
  readonly answered: number
  /** Instances without a prediction. */
  readonly missing: number
  /** Instances whose prediction cannot be scored; they count as missing ones do. */
  readonly unreadable: number
}

export interface Scored {
  readonly layout: readonly string[]
  /** One column per statistic, each as long as the instances and in their order. */
  readonly columns: readonly Float64Array[]
  readonly coverage: Coverage
}

/**
 * The sufficient statistics of every instance: what a submission leaves behind. Pure; order of the columns'
 * entries is the order of `instances`.
 *
 * @param missing what an instance without a readable prediction counts as: `wrong` (the task's vector for no answer),
 *   `dropped` (zeros: it leaves numerator and denominator), `refused` (the whole submission is refused when a prediction is missing;
 *   an unreadable one is wrong)
 * @throws DomainError `invalid` when the rule is `refused` and a prediction is missing
 */
export function scoreInstances<Params, Gold, Prediction, Context>({
  task,
  params,
  missing,
  instances,
}: {
  task: Task<Params, Gold, Prediction, Context>
  params: Params
  missing: MissingRule
  instances: readonly ScoredPair<Gold, Prediction>[]
}): Scored {
  const absent = instances.filter((instance) => instance.prediction === null)
  if (missing === 'refused' && absent.length > 0) {
    throw new DomainError(
      'invalid',
      `${absent.length} of ${instances.length} instances have no prediction, first "${absent[0]?.id}"; this benchmark takes complete submissions only`,
    )
  }
  const layout = task.layout(params)
  const columns = layout.map(() => new Float64Array(instances.length))
  const isReadable = (instance: ScoredPair<Gold, Prediction>) =>
    instance.prediction !== null && (task.isReadable?.(params, instance.gold, instance.prediction) ?? true)
  const readable = instances.map((instance) =>
    isReadable(instance) ? instance : { ...instance, prediction: null },
  )
  const context = task.prepare?.(params, readable)
  let answered = 0
  readable.forEach(({ gold, prediction }, row) => {
    if (prediction !== null) answered++
    else if (missing === 'dropped') return
    const vector = task.score(params, gold, prediction, context)
    for (let s = 0; s < columns.length; s++) columns[s]![row] = vector[s] ?? 0
  })
  const n = instances.length
  const coverage = { n, answered, missing: absent.length, unreadable: n - answered - absent.length }
  return { layout, columns, coverage }
}

/** Sum of each column, over all instances or those at the positions of `subset` (a repeated position counts again). */
export function sumColumns(columns: readonly ArrayLike<number>[], subset?: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(columns.length)
  columns.forEach((column, s) => {
    let sum = 0
    if (subset) for (let i = 0; i < subset.length; i++) sum += column[subset[i]!] ?? 0
    else for (let i = 0; i < column.length; i++) sum += column[i]!
    sums[s] = sum
  })
  return sums
}

/**
 * A metric's value over all instances, or over those at the positions of `subset`; null where it is undefined.
 *
 * @throws TypeError when the layout lacks a statistic the metric needs
 */
export function metricValue(
  metric: Metric,
  layout: readonly string[],
  columns: readonly ArrayLike<number>[],
  subset?: ArrayLike<number>,
): number | null {
  if (metric.kind === 'sum') return metric.compile(layout)(sumColumns(columns, subset))
  const weights = new Float64Array(columns[0]?.length ?? 0)
  if (subset) for (let i = 0; i < subset.length; i++) weights[subset[i]!]! += 1
  else weights.fill(1)
  return metric.compile(layout)(weights, columns)
}
