import type { SumMetric } from '../metric'
import { allClassCounts } from './class-counts'

/** Mean recall of the classes that occur. */
export const balancedAccuracy: SumMetric = {
  kind: 'sum',
  id: 'balanced-accuracy',
  title: 'Balanced accuracy',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Mean of the recall of every class present in the gold labels; classes that are only predicted do not count. Undefined without gold.',
  formula: 'mean over gold classes of tp / (tp + fn)',
  source: 'Brodersen et al. 2010; scikit-learn 1.2.1, balanced_accuracy_score',
  compile(layout) {
    const counts = allClassCounts(layout)
    return (sums) => {
      counts.read(sums)
      let total = 0
      let present = 0
      for (let c = 0; c < counts.labels.length; c++) {
        const gold = counts.tp[c]! + counts.fn[c]!
        if (gold === 0) continue
        total += counts.tp[c]! / gold
        present++
      }
      return present === 0 ? null : total / present
    }
  },
}
