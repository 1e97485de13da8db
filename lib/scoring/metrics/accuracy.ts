import { ratioMetric } from './ratio'

export const accuracy = ratioMetric({
  id: 'accuracy',
  title: 'Accuracy',
  description:
    'Share of instances answered correctly. Missing and unreadable answers are wrong, unless the benchmark drops them from the denominator. Undefined without instances.',
  source: 'scikit-learn 1.2.1, accuracy_score',
  numerator: 'correct',
  denominator: 'count',
  isProportion: true,
})
