import { ratioMetric } from './ratio'

const source = "Hernandez Petzsche et al. 2022 (ISLES'22)"
const unbounded = [0, Number.POSITIVE_INFINITY] as const

export const dice = ratioMetric({
  id: 'dice',
  title: 'Dice',
  description: 'Mean over cases of 2|A∩B| / (|A| + |B|); 1 where both masks are empty.',
  source,
  numerator: 'dice',
  denominator: 'count',
})

export const volumeDifference = ratioMetric({
  id: 'volume-difference',
  title: 'Absolute volume difference',
  unit: 'ml',
  range: unbounded,
  higherIsBetter: false,
  description: 'Mean over cases of the distance between predicted and gold lesion volume, in millilitres.',
  source,
  numerator: 'volume-difference',
  denominator: 'count',
})

export const lesionCountDifference = ratioMetric({
  id: 'lesion-count-difference',
  title: 'Absolute difference of lesion counts',
  unit: 'count',
  range: unbounded,
  higherIsBetter: false,
  description: 'Mean over cases of the distance between the numbers of predicted and gold lesions.',
  source,
  numerator: 'lesion-count-difference',
  denominator: 'count',
})

export const lesionF1 = ratioMetric({
  id: 'lesion-f1',
  title: 'Lesion-wise F1',
  description:
    'Mean over cases of F1 of lesions, a gold lesion found when any predicted voxel lies in it; 1 where neither mask has a lesion.',
  source,
  numerator: 'lesion-f1',
  denominator: 'count',
})
