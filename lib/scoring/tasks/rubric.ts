import { z } from 'zod'
import { escapeLabel } from '../cells'
import { rubricScore } from '../rubric/rubric-score'
import type { Task } from '../task'

const label = z.string().min(1)
const params = z.strictObject({
  /** Tags of criteria that get a score of their own, such as "axis:accuracy". */
  tags: z.array(label).default([]),
})
const gold = z.array(z.strictObject({ points: z.number(), tags: z.array(label).default([]) })).min(1)
const prediction = z.array(z.boolean())
type Gold = z.infer<typeof gold>

/**
 * An answer judged against weighted criteria: which of them it meets, in order.
 *
 * Statistics: count and score of instances with positive points; the same per tag, over the criteria that carry it.
 */
export const rubric: Task<z.infer<typeof params>, Gold, boolean[]> = {
  id: 'rubric',
  title: 'Rubric points',
  description:
    'Points of the criteria met over all positive points of the rubric; criteria with negative points take away. Instances without positive points are left out, also within a tag. The mean is clipped to 0 to 1 at the end only. An instance without a judgement scores 0.',
  source: 'Arora et al. 2025 (HealthBench); simple-evals, healthbench_eval.py',
  params,
  gold,
  prediction,
  layout: ({ tags }) => [
    'count',
    'score',
    ...tags.flatMap((tag) => [`count:${escapeLabel(tag)}`, `score:${escapeLabel(tag)}`]),
  ],
  metrics: ['rubric-score'],
  isReadable: (_, criteria, met) => met.length === criteria.length,
  score({ tags }, criteria, met) {
    const judged = criteria.map(({ points, tags: own }, i) => ({ points, own, isMet: met?.[i] ?? false }))
    const pair = (list: typeof judged) => {
      const score = rubricScore(list)
      return score === null ? [0, 0] : [1, met === null ? 0 : score]
    }
    return [...pair(judged), ...tags.flatMap((tag) => pair(judged.filter(({ own }) => own.includes(tag))))]
  },
}
