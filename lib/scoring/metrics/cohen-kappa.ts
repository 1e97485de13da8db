import type { SumMetric } from '../metric'
import { cellTable } from './class-counts'

type Weighting = 'plain' | 'linear' | 'quadratic'

const weightings: Record<Weighting, { id: string; title: string; weight: string; power: number }> = {
  plain: { id: 'cohen-kappa', title: "Cohen's kappa", weight: '1 for different classes', power: 0 },
  linear: {
    id: 'cohen-kappa-linear',
    title: "Cohen's kappa, linear weights",
    weight: 'the distance between the classes',
    power: 1,
  },
  quadratic: {
    id: 'cohen-kappa-quadratic',
    title: "Cohen's kappa, quadratic weights",
    weight: 'the squared distance between the classes',
    power: 2,
  },
}

function kappa(weighting: Weighting): SumMetric {
  const { id, title, weight, power } = weightings[weighting]
  return {
    kind: 'sum',
    id,
    title,
    unit: 'correlation',
    range: [-1, 1],
    higherIsBetter: true,
    description: `Agreement of predicted and gold classes beyond what their frequencies give by chance. A disagreement weighs ${weight}, in the order of the declared classes. An answer that is no class is a class of its own, as far from every other as the farthest. Undefined when chance leaves nothing to disagree about.`,
    formula: '1 − Σ w_ij n_ij / Σ w_ij n_i. n_.j / n',
    source: 'Cohen 1960, 1968; scikit-learn 1.2.1, cohen_kappa_score',
    compile(layout) {
      const { labels, cells } = cellTable(layout)
      const k = labels.length
      const distance = (i: number, j: number) =>
        i === j ? 0 : j === k ? Math.max(k - 1, 1) ** power : Math.abs(i - j) ** power
      const weights = Float64Array.from({ length: k * (k + 1) }, (_, at) =>
        distance(Math.floor(at / (k + 1)), at % (k + 1)),
      )
      const gold = new Float64Array(k)
      const predicted = new Float64Array(k + 1)
      return (sums) => {
        gold.fill(0)
        predicted.fill(0)
        let observed = 0
        let n = 0
        for (const cell of cells) {
          const count = sums[cell.place]!
          const column = cell.predicted < 0 ? k : cell.predicted
          gold[cell.gold]! += count
          predicted[column]! += count
          observed += weights[cell.gold * (k + 1) + column]! * count
          n += count
        }
        if (n === 0) return null
        let expected = 0
        for (let i = 0; i < k; i++)
          for (let j = 0; j <= k; j++) expected += weights[i * (k + 1) + j]! * gold[i]! * predicted[j]!
        return expected === 0 ? null : 1 - (observed * n) / expected
      }
    },
  }
}

export const cohenKappa = kappa('plain')
export const cohenKappaLinear = kappa('linear')
export const cohenKappaQuadratic = kappa('quadratic')
