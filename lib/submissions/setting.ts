import { z } from 'zod'

const optionalText = (max: number) => z.string().trim().max(max).nullable().default(null)

/**
 * How a system was run. Each entry may be unstated (null), and the page says so; two runs are comparable only
 * where both state an entry and agree.
 */
export const Setting = z.strictObject({
  shots: z.number().int().min(0).max(1000).nullable().default(null),
  /** What was shown with the question ("abstract shown", "question only", "retrieved passages"). */
  context: optionalText(120),
  chainOfThought: z.boolean().nullable().default(null),
  /** "greedy", "temperature 0.7, majority of 5" … */
  decoding: optionalText(200),
  fineTuned: z.boolean().nullable().default(null),
  prompt: optionalText(8000),
})
export type Setting = z.infer<typeof Setting>
