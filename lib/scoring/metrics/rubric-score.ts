import { type SumMetric, statisticAt } from '../metric'

/** Mean rubric score, clipped at the end. */
export const rubricScoreMetric: SumMetric = {
  kind: 'sum',
  id: 'rubric-score',
  title: 'Rubric score',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    'Mean over instances of the points earned over the positive points of the rubric. Single scores may be negative; only the mean is clipped to 0 to 1. Undefined without instances that have positive points.',
  formula: 'min(1, max(0, Σ score / n))',
  source: 'Arora et al. 2025 (HealthBench)',
  compile(layout) {
    const score = statisticAt(layout, 'score')
    const count = statisticAt(layout, 'count')
    return (sums) => (sums[count] === 0 ? null : Math.min(1, Math.max(0, sums[score]! / sums[count]!)))
  },
}
