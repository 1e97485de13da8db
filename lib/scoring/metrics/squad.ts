import { ratioMetric } from './ratio'

const source = 'Rajpurkar et al. (2016, 2018); evaluate-v1.1.py, evaluate-v2.0.py'

export const exactMatch = ratioMetric({
  id: 'exact-match',
  title: 'Exact match',
  description:
    'Share of questions whose answer equals an accepted one after lower-casing and deleting ASCII punctuation and articles. A missing answer is wrong.',
  source,
  numerator: 'exact',
  denominator: 'count',
  isProportion: true,
})

export const answerF1 = ratioMetric({
  id: 'answer-f1',
  title: 'Answer F1',
  description:
    'Mean over questions of the F1 of the words in common with the accepted answer that fits best, after the same clean-up as for exact match. By squad-1.1 nothing in common is 0, also where both texts come to nothing ("the" and "a"), which is an exact match; by squad-2.0 that is 1. A missing answer scores 0.',
  source,
  numerator: 'f1',
  denominator: 'count',
})

export const answerableExactMatch = ratioMetric({
  id: 'answerable-exact-match',
  title: 'Exact match, answerable',
  description: 'Exact match over the questions that have an answer.',
  source,
  numerator: 'answerable:exact',
  denominator: 'answerable:count',
  isProportion: true,
})

export const answerableF1 = ratioMetric({
  id: 'answerable-f1',
  title: 'Answer F1, answerable',
  description: 'Answer F1 over the questions that have an answer.',
  source,
  numerator: 'answerable:f1',
  denominator: 'answerable:count',
})

export const unanswerableExactMatch = ratioMetric({
  id: 'unanswerable-exact-match',
  title: 'Exact match, unanswerable',
  description: 'Share of the questions without an answer that were left unanswered.',
  source,
  numerator: 'unanswerable:exact',
  denominator: 'unanswerable:count',
  isProportion: true,
})
