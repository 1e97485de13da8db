import type { SumMetric } from '../metric'
import { positiveCounts } from './micro-counts'

/** Share of what was predicted that is right. */
export const precision: SumMetric = {
  kind: 'sum',
  id: 'precision',
  title: 'Precision',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Right predictions of the positive class, or right mentions, pairs or labels, among those predicted. Undefined when nothing was predicted.',
  formula: 'tp / (tp + fp)',
  source: 'van Rijsbergen 1979',
  compile(layout) {
    const counts = positiveCounts(layout, 'positive')
    return (sums) => {
      counts.read(sums)
      const predicted = counts.tp + counts.fp
      return predicted === 0 ? null : counts.tp / predicted
    }
  },
}
