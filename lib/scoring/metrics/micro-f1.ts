import type { SumMetric } from '../metric'
import { positiveCounts } from './micro-counts'

/** F1 of the summed counts. */
export const microF1: SumMetric = {
  kind: 'sum',
  id: 'micro-f1',
  title: 'Micro F1',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'F1 of true positives, false positives and false negatives summed over classes and instances. With one class per instance, every class counted and no answer missing or unreadable it equals accuracy: such an answer is no false positive here. 0 when nothing is right; undefined when there is nothing to find and nothing was predicted.',
  formula: '2tp / (2tp + fp + fn)',
  source: 'scikit-learn 1.2.1, f1_score(average="micro")',
  compile(layout) {
    const counts = positiveCounts(layout, 'all')
    return (sums) => {
      counts.read(sums)
      const whole = 2 * counts.tp + counts.fp + counts.fn
      return whole === 0 ? null : (2 * counts.tp) / whole
    }
  },
}
