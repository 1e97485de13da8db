import { z } from 'zod'
import { bleuTokenizerNames } from '../../text/sacrebleu-tokenizers'
import { bleuDefaults, bleuSignature, bleuStatistics } from '../bleu'
import type { TextMeasure } from './measure'

const options = z.strictObject({
  /** `char` for BLEU over characters. */
  tokenizer: z.enum(bleuTokenizerNames).default('13a'),
  lowercase: z.boolean().default(false),
})
type Options = z.infer<typeof options>

const ORDERS = [1, 2, 3, 4] as const

/** Names of BLEU's statistics, in the order of `bleuStatistics` for four orders. */
export const bleuLayout: readonly string[] = [
  ...ORDERS.map((n) => `bleu:match:${n}`),
  ...ORDERS.map((n) => `bleu:total:${n}`),
  'bleu:candidate-length',
  'bleu:reference-length',
]

/** Corpus BLEU from sums; a missing text is an empty one, which costs brevity. */
export const bleuMeasure: TextMeasure<Options> = {
  options,
  layout: () => bleuLayout,
  score: (chosen, { candidate, references }) =>
    bleuStatistics(candidate ?? '', references, { ...bleuDefaults, ...chosen }),
  signature: (chosen, references) => bleuSignature({ ...bleuDefaults, ...chosen }, references),
}
