import type { SumMetric } from '../metric'
import { cellTable } from './class-counts'

/** Matthews correlation, in its form for any number of classes. */
export const mcc: SumMetric = {
  kind: 'sum',
  id: 'mcc',
  title: 'Matthews correlation',
  unit: 'correlation',
  range: [-1, 1],
  higherIsBetter: true,
  description:
    'Correlation between gold and predicted classes (R_K for more than two). An answer that is no class counts as a predicted class of its own. 0 when either side is constant; undefined without instances.',
  formula: '(c·s − Σ p_k t_k) / √((s² − Σ p_k²)(s² − Σ t_k²))',
  source: 'Gorodkin 2004; scikit-learn 1.2.1, matthews_corrcoef',
  compile(layout) {
    const { labels, cells } = cellTable(layout)
    const k = labels.length
    const gold = new Float64Array(k)
    const predicted = new Float64Array(k + 1)
    return (sums) => {
      gold.fill(0)
      predicted.fill(0)
      let correct = 0
      let n = 0
      for (const cell of cells) {
        const count = sums[cell.place]!
        gold[cell.gold]! += count
        predicted[cell.predicted < 0 ? k : cell.predicted]! += count
        if (cell.gold === cell.predicted) correct += count
        n += count
      }
      if (n === 0) return null
      let both = 0
      let goldSquares = 0
      let predictedSquares = predicted[k]! ** 2
      for (let c = 0; c < k; c++) {
        both += gold[c]! * predicted[c]!
        goldSquares += gold[c]! ** 2
        predictedSquares += predicted[c]! ** 2
      }
      const spread = (n * n - predictedSquares) * (n * n - goldSquares)
      return spread === 0 ? 0 : (correct * n - both) / Math.sqrt(spread)
    }
  },
}
