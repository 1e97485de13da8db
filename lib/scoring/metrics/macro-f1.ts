import type { SumMetric } from '../metric'
import { classCounts } from './class-counts'

/** F1 averaged over classes, all alike. */
export const macroF1: SumMetric = {
  kind: 'sum',
  id: 'macro-f1',
  title: 'Macro F1',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Unweighted mean of the F1 of every class that occurs in the gold labels or the predictions; a class that is only predicted has F1 0. Undefined when no class occurs.',
  formula: 'mean over classes of 2tp / (2tp + fp + fn)',
  source: 'scikit-learn 1.2.1, f1_score(average="macro"); seqeval 1.2.2',
  compile(layout) {
    const counts = classCounts(layout)
    return (sums) => {
      counts.read(sums)
      let total = 0
      let occurring = 0
      for (let c = 0; c < counts.labels.length; c++) {
        const whole = 2 * counts.tp[c]! + counts.fp[c]! + counts.fn[c]!
        if (whole === 0) continue
        total += (2 * counts.tp[c]!) / whole
        occurring++
      }
      return occurring === 0 ? null : total / occurring
    }
  },
}
