import type { SumMetric } from '../metric'
import { positiveCounts } from './micro-counts'

/** Share of what was to be found that was found. */
export const recall: SumMetric = {
  kind: 'sum',
  id: 'recall',
  title: 'Recall',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Instances of the positive class, or gold mentions, pairs or labels, that were found. Undefined when there is nothing to find.',
  formula: 'tp / (tp + fn)',
  source: 'van Rijsbergen 1979',
  compile(layout) {
    const counts = positiveCounts(layout, 'positive')
    return (sums) => {
      counts.read(sums)
      const gold = counts.tp + counts.fn
      return gold === 0 ? null : counts.tp / gold
    }
  },
}
