import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

const source = 'Jadon et al. 2025 (arXiv 2502.15854)'

const measures = {
  recall: [
    'range-recall',
    'Recall of reference ranges',
    'characters of the references that retrieved chunks cover',
  ],
  precision: [
    'range-precision',
    'Precision of retrieved ranges',
    'characters of the retrieved chunks that lie in a reference',
  ],
  iou: ['range-iou', 'Intersection over union', 'covered characters over retrieved and missed ones together'],
  omega: [
    'precision-omega',
    'Precision Omega',
    'the best precision that the chunking allows, whatever the retriever',
  ],
} as const
type Measure = keyof typeof measures

const mean = (measure: Measure): SumMetric => {
  const [id, title, meaning] = measures[measure]
  return ratioMetric({
    id,
    title,
    description: `Mean over questions of ${meaning}.`,
    source,
    numerator: `${measure}:sum`,
    denominator: `${measure}:count`,
  })
}

/** Population standard deviation over questions. */
const spread = (measure: Measure): SumMetric => {
  const [id, title, meaning] = measures[measure]
  return {
    kind: 'sum',
    id: `${id}-sd`,
    title: `${title}, standard deviation`,
    unit: 'proportion',
    range: [0, 0.5],
    higherIsBetter: false,
    description: `Population standard deviation over questions of ${meaning}.`,
    formula: '√(Σv²/n − (Σv/n)²)',
    source,
    compile(layout) {
      const [count, sum, squares] = ['count', 'sum', 'squares'].map((part) =>
        statisticAt(layout, `${measure}:${part}`),
      ) as [number, number, number]
      return (sums) => {
        const n = sums[count]!
        return n === 0 ? null : Math.sqrt(Math.max(0, sums[squares]! / n - (sums[sum]! / n) ** 2))
      }
    },
  }
}

/** Means and spreads of the four measures, by id. */
export const rangeMetrics: Readonly<Record<string, SumMetric>> = Object.fromEntries(
  (Object.keys(measures) as Measure[])
    .flatMap((measure) => [mean(measure), spread(measure)])
    .map((metric) => [metric.id, metric]),
)
