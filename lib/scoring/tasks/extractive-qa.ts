import { z } from 'zod'
import { squad2Score, squadScore } from '../generation/squad'
import type { Task } from '../task'

const params = z.strictObject({
  /** `squad-2.0` knows questions without an answer. */
  rule: z.enum(['squad-1.1', 'squad-2.0']).default('squad-1.1'),
  /** Where a stated probability of "no answer" exceeds it, the question counts as unanswered; null: never. */
  noAnswerThreshold: z.number().min(0).max(1).nullable().default(null),
})

const answers = z.array(z.string())
const gold = z.union([z.string(), answers, z.strictObject({ answers })])
const prediction = z.union([
  z.string(),
  z.strictObject({ answer: z.string(), noAnswerProbability: z.number().min(0).max(1).nullable() }),
])

export type ExtractiveQaParams = z.infer<typeof params>
export type ExtractiveQaGold = z.infer<typeof gold>
export type ExtractiveQaPrediction = z.infer<typeof prediction>

const layout = [
  'count',
  'exact',
  'f1',
  'answerable:count',
  'answerable:exact',
  'answerable:f1',
  'unanswerable:count',
  'unanswerable:exact',
] as const

/**
 * A span of the passage as answer, against the set of accepted answers (empty: the question has none).
 *
 * Statistics: count, exact match and token F1 under SQuAD's normalisation, each the best over accepted answers; the
 * same over questions that have an answer, and exact match over those that have none.
 */
export const extractiveQa: Task<ExtractiveQaParams, ExtractiveQaGold, ExtractiveQaPrediction> = {
  id: 'extractive-qa',
  title: 'Extractive question answering',
  description:
    'The answer is a piece of the passage, compared with every accepted answer after lower-casing, deleting ASCII punctuation and the words a, an, the. A missing answer is wrong, also where the question has none. With squad-1.1, F1 is 0 without a common word even where both sides are empty.',
  source: 'Rajpurkar et al. 2016, 2018; evaluate-v1.1.py, evaluate-v2.0.py',
  params,
  gold,
  prediction,
  layout: () => layout,
  metrics: [
    'answer-f1',
    'exact-match',
    'answerable-f1',
    'answerable-exact-match',
    'unanswerable-exact-match',
  ],
  score({ rule, noAnswerThreshold }, goldValue, predicted) {
    const accepted = acceptedAnswers(goldValue)
    const answerable = accepted.length > 0
    const scored = rule === 'squad-2.0' ? squad2Score : squadScore
    let { exact, f1 } = { exact: 0, f1: 0 }
    if (predicted !== null) {
      const { answer, noAnswerProbability } =
        typeof predicted === 'string' ? { answer: predicted, noAnswerProbability: null } : predicted
      const declined =
        noAnswerThreshold !== null && noAnswerProbability !== null && noAnswerProbability > noAnswerThreshold
      if (!declined) ({ exact, f1 } = scored(answer, accepted))
      else if (!answerable) [exact, f1] = [1, 1]
    }
    return answerable ? [1, exact, f1, 1, exact, f1, 0, 0] : [1, exact, f1, 0, 0, 0, 1, exact]
  },
}

function acceptedAnswers(value: ExtractiveQaGold): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : value.answers
}
