import { type SumMetric, statisticAt } from '../metric'

/** Pearson's correlation, from sums. */
export const pearson: SumMetric = {
  kind: 'sum',
  id: 'pearson',
  title: "Pearson's correlation",
  unit: 'correlation',
  range: [-1, 1],
  higherIsBetter: true,
  description:
    'Linear correlation of predicted and gold values. Undefined with fewer than two instances or when either side is constant.',
  formula: '(nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²))',
  source: 'Pearson 1895; SciPy 1.10.1, pearsonr',
  compile(layout) {
    const [n, x, y, xx, yy, xy] = ['count', 'x', 'y', 'xx', 'yy', 'xy'].map((name) =>
      statisticAt(layout, name),
    ) as [number, number, number, number, number, number]
    return (sums) => {
      const count = sums[n]!
      const spreadX = count * sums[xx]! - sums[x]! ** 2
      const spreadY = count * sums[yy]! - sums[y]! ** 2
      // sums of equal values leave a rounding error instead of 0
      const isConstant = spreadX <= 1e-14 * count * sums[xx]! || spreadY <= 1e-14 * count * sums[yy]!
      if (count < 2 || isConstant) return null
      const r = (count * sums[xy]! - sums[x]! * sums[y]!) / Math.sqrt(spreadX) / Math.sqrt(spreadY)
      return Math.min(1, Math.max(-1, r))
    }
  },
}
