import { ratioMetric } from './ratio'

export const points = ratioMetric({
  id: 'points',
  title: 'Points',
  description: 'Points of the correctly answered questions as a share of all points available.',
  source: 'National licensing examinations that weigh questions, as YakugakuQA',
  numerator: 'points',
  denominator: 'points-available',
})
