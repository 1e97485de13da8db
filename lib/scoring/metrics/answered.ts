import { ratioMetric } from './ratio'

export const answeredPrecision = ratioMetric({
  id: 'answered-precision',
  title: 'Precision of answered questions',
  description:
    'Correct answers among the questions that were answered: refusals, missing and unreadable answers leave the denominator. Undefined when nothing was answered (LAB-Bench prints 0 there).',
  source: 'Laurent et al. 2024, LAB-Bench',
  numerator: 'correct',
  denominator: 'answered',
})

export const answeredShare = ratioMetric({
  id: 'answered-share',
  title: 'Share of questions answered',
  description: 'Questions with a readable answer that is not the refusal option, among all questions.',
  source: 'Laurent et al. 2024, LAB-Bench (coverage)',
  numerator: 'answered',
  denominator: 'count',
  isProportion: true,
})
