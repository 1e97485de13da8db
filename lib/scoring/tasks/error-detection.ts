import { z } from 'zod'
import type { Task } from '../task'

const params = z.strictObject({})
const note = z.strictObject({
  hasError: z.boolean(),
  /** Number of the sentence with the error; null where there is none. */
  sentence: z.int().nonnegative().nullable(),
})
type Note = z.infer<typeof note>

/** Whether a clinical note has an error, and where. Statistics: count, flag:right, sentence:right. */
export const errorDetection: Task<z.infer<typeof params>, Note, Note> = {
  id: 'error-detection',
  title: 'Error detection in notes',
  description:
    'The flag is right when it says whether the note has an error. The sentence is right when it is the sentence with the error, or when both sides say there is none.',
  source: 'Ben Abacha et al. 2024 (MEDIQA-CORR 2024, MEDEC)',
  params,
  gold: note,
  prediction: note,
  layout: () => ['count', 'flag:right', 'sentence:right'],
  metrics: ['error-flag-accuracy', 'error-sentence-accuracy'],
  score: (_, gold, predicted) => [
    1,
    predicted !== null && predicted.hasError === gold.hasError ? 1 : 0,
    predicted !== null && predicted.sentence === gold.sentence ? 1 : 0,
  ],
}
