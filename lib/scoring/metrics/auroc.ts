import type { OrderMetric } from '../metric'
import { rememberedOrder, twoColumnMetric } from './ordered'

/** Area under the ROC curve of the positive class. */
export const auroc: OrderMetric = twoColumnMetric(
  {
    id: 'auroc',
    title: 'Area under the ROC curve',
    unit: 'proportion',
    range: [0, 1],
    higherIsBetter: true,
    description:
      'Chance that an instance of the positive class has a higher score than one of the others; ties count one half. Undefined when either is missing. An instance without a prediction ranks as wrong as can be.',
    formula: 'P(score⁺ > score⁻) + P(score⁺ = score⁻) / 2',
    source: 'Hanley and McNeil 1982; scikit-learn 1.2.1, roc_auc_score',
  },
  ['positive', 'score'],
  () => {
    const orderOf = rememberedOrder()
    return (weights, positive, score) => {
      const order = orderOf(score)
      let negativesBelow = 0
      let positives = 0
      let wins = 0
      for (let at = 0; at < order.length; ) {
        const value = score[order[at]!]!
        let up = 0
        let down = 0
        for (; at < order.length && score[order[at]!] === value; at++) {
          const i = order[at]!
          if (positive[i]) up += weights[i]!
          else down += weights[i]!
        }
        wins += up * (negativesBelow + down / 2)
        positives += up
        negativesBelow += down
      }
      return positives === 0 || negativesBelow === 0 ? null : wins / (positives * negativesBelow)
    }
  },
)
