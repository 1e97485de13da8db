import type { OrderMetric } from '../metric'
import { rememberedOrder, twoColumnMetric } from './ordered'

/** Spearman's rank correlation. */
export const spearman: OrderMetric = twoColumnMetric(
  {
    id: 'spearman',
    title: "Spearman's rank correlation",
    unit: 'correlation',
    range: [-1, 1],
    higherIsBetter: true,
    description:
      "Pearson's correlation of the ranks of predicted and gold values; equal values share their mean rank. Undefined with fewer than two instances or when either side is constant.",
    formula: 'r of the ranks',
    source: 'Spearman 1904; SciPy 1.10.1, spearmanr',
  },
  ['x', 'y'],
  () => {
    const orderX = rememberedOrder()
    const orderY = rememberedOrder()
    return (weights, x, y) => {
      const ranksX = weightedRanks(weights, x, orderX(x))
      const ranksY = weightedRanks(weights, y, orderY(y))
      return weightedPearson(weights, ranksX, ranksY)
    }
  },
)

/** Mean ranks where an instance stands for as many copies as its weight says; those of weight 0 have none. */
function weightedRanks(weights: Float64Array, values: ArrayLike<number>, order: Uint32Array): Float64Array {
  const ranks = new Float64Array(order.length)
  let before = 0
  for (let at = 0; at < order.length; ) {
    const value = values[order[at]!]!
    const first = at
    let size = 0
    for (; at < order.length && values[order[at]!] === value; at++) size += weights[order[at]!]!
    for (let i = first; i < at; i++) ranks[order[i]!] = before + (size + 1) / 2
    before += size
  }
  return ranks
}

function weightedPearson(weights: Float64Array, x: Float64Array, y: Float64Array): number | null {
  let n = 0
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < weights.length; i++) {
    n += weights[i]!
    meanX += weights[i]! * x[i]!
    meanY += weights[i]! * y[i]!
  }
  if (n < 2) return null
  meanX /= n
  meanY /= n
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i]!
    xx += w * (x[i]! - meanX) ** 2
    yy += w * (y[i]! - meanY) ** 2
    xy += w * (x[i]! - meanX) * (y[i]! - meanY)
  }
  // ranks are halves of whole numbers: constant ones leave exactly 0
  return xx === 0 || yy === 0 ? null : Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)))
}
