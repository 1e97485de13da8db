import { type SumMetric, statisticAt } from '../metric'

/** Kendall's tau over the pooled pairs of all orders. */
export const pooledTau: SumMetric = {
  kind: 'sum',
  id: 'pooled-tau',
  title: "Kendall's tau, pooled",
  unit: 'correlation',
  range: [-1, 1],
  higherIsBetter: true,
  description:
    'Concordant less discordant pairs over all pairs of steps of all protocols together: long protocols weigh more. A protocol without a readable order has no concordant pair. Undefined without pairs.',
  formula: '(2C − T) / T',
  source: 'Liu et al. 2025 (BioProBench), Metrics/ORD.py',
  compile(layout) {
    const concordant = statisticAt(layout, 'concordant')
    const pairs = statisticAt(layout, 'pairs')
    return (sums) => (sums[pairs] === 0 ? null : (2 * sums[concordant]! - sums[pairs]!) / sums[pairs]!)
  },
}
