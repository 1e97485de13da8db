import { z } from 'zod'

/** What a reader (and a model) sees of an instance: never its gold. */
export const Question = z.strictObject({
  text: z.string(),
  /** Passage, abstract, dialogue, document the answer rests on. */
  context: z.string().optional(),
  /** Answer options in order; labels are what predictions name ("A", "yes"). */
  options: z.array(z.strictObject({ label: z.string(), text: z.string() })).optional(),
})
export type Question = z.infer<typeof Question>

/** One entry of a benchmark version as a loader yields it, gold included: stays out of the web process. */
export interface Instance<Gold = unknown> {
  /** The id prediction files use; unique in the version. */
  id: string
  question: Question
  gold: Gold
  /** Value per slice dimension of the descriptor, such as { subject: 'anatomy' }. */
  slices?: Record<string, string>
  /** Name of the cluster; instances with the same one are resampled together. Absent: stands alone. */
  cluster?: string
}
