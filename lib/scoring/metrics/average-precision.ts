import type { OrderMetric } from '../metric'
import { rememberedOrder, twoColumnMetric } from './ordered'

/** Area under the precision-recall curve of the positive class, without interpolation. */
export const averagePrecision: OrderMetric = twoColumnMetric(
  {
    id: 'average-precision',
    title: 'Average precision',
    unit: 'proportion',
    range: [0, 1],
    higherIsBetter: true,
    description:
      'Precision at each threshold, weighted by the recall gained there, tied scores entering together and without interpolation. Undefined without an instance of the positive class.',
    formula: 'Σ (R_k − R_{k−1}) P_k',
    source: 'scikit-learn 1.2.1, average_precision_score',
  },
  ['positive', 'score'],
  () => {
    const orderOf = rememberedOrder()
    return (weights, positive, score) => {
      const order = orderOf(score)
      let found = 0
      let seen = 0
      let sum = 0
      for (let at = order.length - 1; at >= 0; ) {
        const value = score[order[at]!]!
        let gained = 0
        for (; at >= 0 && score[order[at]!] === value; at--) {
          const i = order[at]!
          seen += weights[i]!
          if (positive[i]) gained += weights[i]!
        }
        found += gained
        if (seen > 0) sum += (gained * found) / seen
      }
      return found === 0 ? null : sum / found
    }
  },
)
