import { escapeLabel } from '../cells'
import type { SumMetric } from '../metric'
import { classCounts } from './class-counts'

/**
 * A metric of totals for one class, type or tag only: `f1` of `Disease`, `relaxed-recall` of `problem`. It reads the
 * statistics that carry the class at the end of their name, or the cells of a classification.
 *
 * The compiled metric throws a TypeError when the layout does not have that class.
 */
export function forClass(metric: SumMetric, label: string): SumMetric {
  const suffix = `:${escapeLabel(label)}`
  const { proportionOf: _, ...facts } = metric
  return {
    ...facts,
    id: `${metric.id}:${label}`,
    title: `${metric.title}, ${label}`,
    description: `${metric.description} Of "${label}" only.`,
    compile(layout) {
      const own = layout.map((name) => (name.endsWith(suffix) ? name.slice(0, -suffix.length) : ''))
      if (own.includes('tp') || !layout.some((name) => name.startsWith('cell:'))) return metric.compile(own)
      const counts = classCounts(layout)
      const c = counts.labels.indexOf(label)
      if (c < 0) throw new TypeError(`"${label}" is not a class of this layout`)
      const value = metric.compile(['tp', 'fp', 'fn'])
      const triple = new Float64Array(3)
      return (sums) => {
        counts.read(sums)
        triple[0] = counts.tp[c]!
        triple[1] = counts.fp[c]!
        triple[2] = counts.fn[c]!
        return value(triple)
      }
    },
  }
}
