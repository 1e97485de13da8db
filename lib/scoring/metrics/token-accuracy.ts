import { ratioMetric } from './ratio'

export const tokenAccuracy = ratioMetric({
  id: 'token-accuracy',
  title: 'Token accuracy',
  description: 'Share of tokens with the right tag. High wherever most tokens are outside of entities.',
  source: 'conlleval 2004; seqeval 1.2.2, accuracy_score',
  numerator: 'tokens:right',
  denominator: 'tokens',
})
