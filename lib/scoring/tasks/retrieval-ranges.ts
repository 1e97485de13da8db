import { z } from 'zod'
import { precisionOmega, rangeScores } from '../retrieval/ranges'
import type { Task } from '../task'

const range = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const params = z.strictObject({
  /** Retrieved chunks that count, in order of rank; null: all. */
  k: z.int().positive().nullable().default(5),
})
const gold = z.strictObject({ references: z.array(range) })
const prediction = z.strictObject({
  /** Character ranges of the retrieved chunks, best first; only those of the references' own text. */
  retrieved: z.array(range),
  /** All chunks of that text, for Precision Omega; null where they are not given. */
  chunks: z.array(range).nullable().default(null),
})

const measured = ['recall', 'precision', 'iou', 'omega'] as const

/**
 * Retrieved chunks against reference ranges of a text.
 *
 * Statistics: of each measure the number of questions, the sum and the sum of squares.
 */
export const retrievalRanges: Task<
  z.infer<typeof params>,
  z.infer<typeof gold>,
  z.infer<typeof prediction>
> = {
  id: 'retrieval-ranges',
  title: 'Retrieved ranges',
  description:
    'Character ranges of the retrieved chunks are compared with the reference ranges of the question: recall, precision, intersection over union, and Precision Omega, the best precision the chunking allows. Means over questions; the spread is the population standard deviation.',
  source: 'Jadon et al. 2025 (arXiv 2502.15854); Smith and Troynikov 2024 (chunking evaluation)',
  params,
  gold,
  prediction,
  layout: () => measured.flatMap((name) => [`${name}:count`, `${name}:sum`, `${name}:squares`]),
  metrics: [
    'range-recall',
    'range-precision',
    'range-iou',
    'precision-omega',
    'range-recall-sd',
    'range-precision-sd',
    'range-iou-sd',
    'precision-omega-sd',
  ],
  score({ k }, { references }, predicted) {
    const scores = rangeScores(references, (predicted?.retrieved ?? []).slice(0, k ?? undefined))
    const omega = predicted?.chunks ? precisionOmega(references, predicted.chunks) : null
    return [scores.recall, scores.precision, scores.iou, omega].flatMap((value) =>
      value === null ? [0, 0, 0] : [1, value, value * value],
    )
  },
}
