import { ratioMetric } from './ratio'

const source = 'Ben Abacha et al. 2024 (MEDIQA-CORR 2024)'

export const errorFlagAccuracy = ratioMetric({
  id: 'error-flag-accuracy',
  title: 'Error flag accuracy',
  description:
    'Share of notes for which the answer says rightly whether they have an error; missing ones are wrong.',
  source,
  numerator: 'flag:right',
  denominator: 'count',
  isProportion: true,
})

export const errorSentenceAccuracy = ratioMetric({
  id: 'error-sentence-accuracy',
  title: 'Error sentence accuracy',
  description:
    'Share of notes for which the sentence with the error was named, or rightly none; missing ones are wrong.',
  source,
  numerator: 'sentence:right',
  denominator: 'count',
  isProportion: true,
})
