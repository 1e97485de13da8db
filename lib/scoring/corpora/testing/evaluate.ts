import { metricValue, scoreInstances, sumColumns } from '../../engine'
import { metricById } from '../../metrics/table'
import type { MissingRule, ScoredPair, Task } from '../../task'

/** Scores instances the way a submission is scored, and gives metrics by id and summed statistics by name. */
export function evaluate<Params, Gold, Prediction, Context>(
  task: Task<Params, Gold, Prediction, Context>,
  params: unknown,
  instances: readonly ScoredPair<Gold, Prediction>[],
  missing: MissingRule = 'wrong',
) {
  const scored = scoreInstances({ task, params: task.params.parse(params), missing, instances })
  const sums = sumColumns(scored.columns)
  return {
    ...scored,
    value(id: string): number | null {
      const metric = metricById(id)
      if (metric === null) throw new TypeError(`no metric "${id}"`)
      return metricValue(metric, scored.layout, scored.columns)
    },
    sum: (statistic: string): number => sums[scored.layout.indexOf(statistic)] ?? Number.NaN,
    column: (statistic: string): Float64Array => scored.columns[scored.layout.indexOf(statistic)]!,
    /** tp, fp and fn, of all or of one class. */
    counts(label?: string): { tp: number; fp: number; fn: number } {
      const at = (part: string) =>
        sums[scored.layout.indexOf(label === undefined ? part : `${part}:${label}`)] ?? Number.NaN
      return { tp: at('tp'), fp: at('fp'), fn: at('fn') }
    },
  }
}

/** F1, precision, recall and counts in the shape the manifest has them. */
export function figures(scores: Pick<ReturnType<typeof evaluate>, 'value' | 'counts'>) {
  return {
    value: scores.value('f1'),
    counts: scores.counts(),
    extra: { precision: scores.value('precision') ?? 0, recall: scores.value('recall') ?? 0 },
  }
}
