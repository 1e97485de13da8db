import { terFromSums } from '../generation/ter'
import { type SumMetric, statisticAt } from '../metric'

export const ter: SumMetric = {
  kind: 'sum',
  id: 'ter',
  title: 'TER',
  unit: 'proportion',
  range: [0, Number.POSITIVE_INFINITY],
  higherIsBetter: false,
  description:
    'Edits (insertions, deletions, substitutions, shifts of blocks) that turn the texts into their closest references, per word of the references (their average length); divided by 100 against sacreBLEU. More than 1 is possible. Empty references: 1 when there are edits, else 0. Where the benchmark normalises punctuation, references go through it twice, as in sacreBLEU.',
  formula: 'edits / reference length',
  source: 'Snover et al. (2006); sacreBLEU 2.6.0',
  compile(layout) {
    const edits = statisticAt(layout, 'ter:edits')
    const length = statisticAt(layout, 'ter:reference-length')
    const count = statisticAt(layout, 'count')
    return (sums) => (sums[count] === 0 ? null : terFromSums(sums[edits]!, sums[length]!) / 100)
  },
}
