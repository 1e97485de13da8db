import type { SumMetric } from '../metric'
import { classCounts } from './class-counts'

/** F1 averaged over classes by how often they are gold. */
export const weightedF1: SumMetric = {
  kind: 'sum',
  id: 'weighted-f1',
  title: 'Weighted F1',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description: 'Mean of the F1 of the classes, each weighted by its gold support. Undefined without gold.',
  formula: 'Σ (tp + fn) · 2tp / (2tp + fp + fn) / Σ (tp + fn)',
  source: 'scikit-learn 1.2.1, f1_score(average="weighted")',
  compile(layout) {
    const counts = classCounts(layout)
    return (sums) => {
      counts.read(sums)
      let total = 0
      let support = 0
      for (let c = 0; c < counts.labels.length; c++) {
        const tp = counts.tp[c]!
        const whole = 2 * tp + counts.fp[c]! + counts.fn[c]!
        const gold = tp + counts.fn[c]!
        if (whole > 0) total += (gold * 2 * tp) / whole
        support += gold
      }
      return support === 0 ? null : total / support
    }
  },
}
