import { z } from 'zod'
import { AnnotationPrediction, answerOfAnnotations } from '../annotations/prediction'

/** A line of a MEDIQA-CORR run: found and corrected at once. */
const CorrectedNote = z.strictObject({
  hasError: z.boolean(),
  sentence: z.int().nonnegative().nullable(),
  correction: z.string().nullable(),
})

/**
 * What a task takes of a prediction whose file can go to several tasks: an annotated document (mentions, concepts,
 * relations), a corrected note (error found, error corrected). Anything else is handed back as it is.
 */
export function inTaskForm(task: string, raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw
  if ('mentions' in raw && 'relations' in raw) {
    const document = AnnotationPrediction.safeParse(raw)
    if (document.success) return answerOfAnnotations(task, document.data)
  }
  if ('hasError' in raw && 'correction' in raw) {
    const note = CorrectedNote.safeParse(raw)
    if (note.success) {
      const { correction, ...found } = note.data
      return task === 'free-text' ? (correction ?? 'NA') : found
    }
  }
  return raw
}
