import type { Metric } from '../scoring/metric'
import { bothAnswered } from './both-answered'
import type { StoredScore } from './compare-scores'

/**
 * On how many instances A alone scores better, and on how many B: the metric of one instance at a time. Instances of
 * equal value, and those where it is undefined for either, are in neither.
 *
 * @returns null for metrics that need an order: they have no value on one instance
 * @throws RangeError when the two are not over the same instances
 */
export function betterOn(metric: Metric, a: StoredScore, b: StoredScore): [number, number] | null {
  if (metric.kind !== 'sum') return null
  const common = bothAnswered(a, b)
  const [valueA, valueB] = [valueAt(metric, a), valueAt(metric, b)]
  const n = common?.length ?? a.columns[0]?.length ?? 0
  const sign = metric.higherIsBetter ? 1 : -1
  const counts: [number, number] = [0, 0]
  for (let i = 0; i < n; i++) {
    const at = common ? (common[i] as number) : i
    const [first, second] = [valueA(at), valueB(at)]
    if (first === null || second === null || first === second) continue
    counts[sign * (first - second) > 0 ? 0 : 1]++
  }
  return counts
}

function valueAt(metric: Extract<Metric, { kind: 'sum' }>, { layout, columns }: StoredScore) {
  const evaluate = metric.compile(layout)
  const own = new Float64Array(layout.length)
  return (at: number): number | null => {
    columns.forEach((column, i) => {
      own[i] = column[at] as number
    })
    const value = evaluate(own)
    return value === null || Number.isNaN(value) ? null : value
  }
}
