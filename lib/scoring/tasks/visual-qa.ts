import { z } from 'zod'
import type { Task } from '../task'
import { normalizeAnswer } from '../visual-qa/normalize-answer'
import { tokenOverlap } from '../visual-qa/token-overlap'

const params = z.strictObject({
  /**
   * How closed questions count. `current`: the answer contains "yes" or "no" and the gold answer. `first-release`: as
   * current, but an answer with yes or no that lacks the gold answer is dropped. `first-word`: the first word is the gold
   * answer.
   */
  closed: z.enum(['current', 'first-release', 'first-word']).default('current'),
})
const gold = z.strictObject({ kind: z.enum(['open', 'closed']), answer: z.string() })
type Gold = z.infer<typeof gold>

const layout = [
  'open:count',
  'open:precision',
  'open:recall',
  'open:f1',
  'open:exact',
  'closed:count',
  'closed:right',
]

/**
 * Answers to questions about images, as free text.
 *
 * Statistics: open questions with their token precision, recall, F1 and exact match; closed questions and those right.
 */
export const visualQa: Task<z.infer<typeof params>, Gold, string> = {
  id: 'visual-qa',
  title: 'Visual question answering',
  description:
    'Text is compared after removing punctuation and articles and writing number words as digits. Open questions: share of the gold tokens found in the answer. Closed questions: see the rule; "normal" contains "no", so under the rules "current" and "first-release" it counts as an answer.',
  source: 'Li et al. 2023 (LLaVA-Med), run_eval.py, before and after its pull request 35',
  params,
  gold,
  prediction: z.string(),
  layout: () => layout,
  metrics: ['vqa-open-recall', 'vqa-closed-accuracy', 'vqa-open-f1', 'vqa-open-precision', 'vqa-open-exact'],
  score({ closed }, question, predicted) {
    const answer = predicted === null ? '' : normalizeAnswer(predicted.toLowerCase())
    const wanted = normalizeAnswer(question.answer.toLowerCase())
    if (question.kind === 'open') {
      // upstream normalises again inside each measure
      const { precision, recall, f1, exact } = tokenOverlap(normalizeAnswer(wanted), normalizeAnswer(answer))
      return [1, precision, recall, f1, exact, 0, 0]
    }
    if (closed === 'first-word') {
      const first = normalizeAnswer((predicted ?? '').replace(/^\s*human:\s*/i, '').toLowerCase()).split(
        ' ',
      )[0]
      return [0, 0, 0, 0, 0, 1, (first === 'yes' || first === 'no') && first === wanted ? 1 : 0]
    }
    const isAnswer = answer.includes('yes') || answer.includes('no')
    const right = isAnswer && answer.includes(wanted)
    const counts = closed === 'current' || !isAnswer || right
    return [0, 0, 0, 0, 0, counts ? 1 : 0, right ? 1 : 0]
  },
}
