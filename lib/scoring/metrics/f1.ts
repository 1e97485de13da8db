import type { SumMetric } from '../metric'
import { positiveCounts } from './micro-counts'

/** F1 of the positive class, or of the mentions found. */
export const f1: SumMetric = {
  kind: 'sum',
  id: 'f1',
  title: 'F1',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Harmonic mean of precision and recall of the declared positive class, or of all mentions, pairs or labels that were to be found. 0 when nothing is right; undefined when there is nothing to find and nothing was predicted.',
  formula: '2tp / (2tp + fp + fn)',
  source: 'van Rijsbergen 1979; scikit-learn 1.2.1, f1_score(average="binary")',
  compile(layout) {
    const counts = positiveCounts(layout, 'positive')
    return (sums) => {
      counts.read(sums)
      const whole = 2 * counts.tp + counts.fp + counts.fn
      return whole === 0 ? null : (2 * counts.tp) / whole
    }
  },
}
