import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

const source = 'scikit-learn 1.2.1'
const range = [0, Number.POSITIVE_INFINITY] as const

export const mae = ratioMetric({
  id: 'mae',
  title: 'Mean absolute error',
  unit: 'points',
  range,
  higherIsBetter: false,
  description: 'Mean distance of predicted and gold values, in the unit of the values.',
  source,
  numerator: 'absolute-error',
  denominator: 'count',
})

export const rmse: SumMetric = {
  kind: 'sum',
  id: 'rmse',
  title: 'Root mean squared error',
  unit: 'points',
  range,
  higherIsBetter: false,
  description: 'Root of the mean squared distance, in the unit of the values; large errors weigh more.',
  formula: '√(Σ(x − y)² / n)',
  source,
  compile(layout) {
    const error = statisticAt(layout, 'squared-error')
    const count = statisticAt(layout, 'count')
    return (sums) => (sums[count] === 0 ? null : Math.sqrt(sums[error]! / sums[count]!))
  },
}

export const r2: SumMetric = {
  kind: 'sum',
  id: 'r2',
  title: 'Explained variance (R²)',
  unit: 'proportion',
  range: [Number.NEGATIVE_INFINITY, 1],
  higherIsBetter: true,
  description:
    'One minus squared error over the squared deviation of gold from its mean: 0 for predicting the mean, negative for worse. Undefined when gold is constant.',
  formula: '1 − Σ(x − y)² / Σ(x − x̄)²',
  source,
  compile(layout) {
    const [error, count, x, xx] = ['squared-error', 'count', 'x', 'xx'].map((name) =>
      statisticAt(layout, name),
    ) as [number, number, number, number]
    return (sums) => {
      const n = sums[count]!
      if (n === 0) return null
      const deviation = sums[xx]! - sums[x]! ** 2 / n
      return deviation <= 1e-14 * sums[xx]! ? null : 1 - sums[error]! / deviation
    }
  },
}
