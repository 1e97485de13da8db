import { ratioMetric } from './ratio'

export const confidenceBrier = ratioMetric({
  id: 'confidence-brier',
  title: 'Brier score of stated confidence',
  higherIsBetter: false,
  description:
    'Mean squared difference between the confidence stated with an answer, in [0, 1], and whether it was correct. Answers without a stated confidence are left out.',
  source: 'Brier 1950; BioProBench PQA',
  numerator: 'squared-error',
  denominator: 'confident',
})
