import { z } from 'zod'
import type { Task } from '../task'

const params = z.strictObject({})
const gold = z.strictObject({})

/** Answers without a reference, which only people can judge. Statistics: count and answered. */
export const ratedAnswers: Task<z.infer<typeof params>, z.infer<typeof gold>, string> = {
  id: 'rated-answers',
  title: 'Answers for raters',
  description:
    'Questions without a reference answer. Nothing about the answers can be computed but how many there are; an empty text is no answer. Whether they are good is for a study in which raters judge them.',
  source: 'Singhal et al. 2023 (HealthSearchQA)',
  params,
  gold,
  prediction: z.string(),
  layout: () => ['count', 'answered'],
  metrics: ['answered-share'],
  score: (_, __, predicted) => [1, predicted !== null && predicted.trim() !== '' ? 1 : 0],
}
