import { z } from 'zod'
import { DomainError } from '../../../errors'
import { SARI_ORDERS } from '../sari-counts'
import {
  type EasseSariOptions,
  easseSariDefaults,
  easseSariStatistics,
  sariCounts,
  sariOperations,
} from '../sari-easse'
import { sentenceSari } from '../sari-sentence'
import { type MeasuredText, ownSignature, type TextMeasure } from './measure'

const options = z.strictObject({
  /** Three metrics share the name; each rule has its own statistics and metric. */
  rules: z
    .array(z.enum(['easse', 'original', 'huggingface']))
    .min(1)
    .default(['easse']),
  /** For `easse`. */
  tokenizer: z.enum(['13a', 'intl', 'none']).default('13a'),
  lowercase: z.boolean().default(true),
})
type Options = z.infer<typeof options>

/** Names of EASSE SARI's statistics, in the order of `easseSariStatistics`. */
export const easseSariLayout: readonly string[] = Array.from({ length: SARI_ORDERS }, (_, n) =>
  sariOperations.flatMap((operation) => sariCounts.map((count) => `sari:${n + 1}:${operation}:${count}`)),
).flat()

/**
 * SARI by one rule or several. A missing text has added, kept and deleted nothing: it scores 0 by sentence, and in
 * EASSE's sums what the references ask for is missed (an empty text would be credited with its deletions).
 */
export const sariMeasure: TextMeasure<Options> = {
  options,
  layout: ({ rules }) => rules.flatMap((rule) => (rule === 'easse' ? easseSariLayout : [`sari-${rule}`])),
  score(chosen, text) {
    const source = sourceOf(text)
    return chosen.rules.flatMap((rule) => {
      if (rule === 'easse') return easse(source, text, { ...easseSariDefaults, ...chosen })
      return [text.candidate === null ? 0 : sentenceSari(source, text.candidate, text.references, rule)]
    })
  },
  signature: ({ rules, tokenizer, lowercase }, references) =>
    ownSignature({
      nrefs: references,
      case: lowercase ? 'lc' : 'mixed',
      tok: tokenizer,
      rules: rules.join('+'),
      del: rules.includes('easse') ? 'f1' : 'precision',
    }),
}

function easse(source: string, { candidate, references }: MeasuredText, chosen: EasseSariOptions): number[] {
  const statistics = easseSariStatistics(source, candidate ?? '', references, chosen)
  if (candidate !== null) return statistics
  return statistics.map((value, i) => (i % sariCounts.length === sariCounts.indexOf('reference') ? value : 0))
}

function sourceOf({ source }: MeasuredText): string {
  if (source === null)
    throw new DomainError('invalid', 'SARI compares with the source text, which this gold does not give')
  return source
}
