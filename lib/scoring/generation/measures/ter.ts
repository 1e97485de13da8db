import { z } from 'zod'
import { terSignature, terStatistics } from '../ter'
import type { TextMeasure } from './measure'

const options = z.strictObject({
  normalized: z.boolean().default(false),
  noPunctuation: z.boolean().default(false),
  asianSupport: z.boolean().default(false),
  caseSensitive: z.boolean().default(false),
})
type Options = z.infer<typeof options>

/** Corpus TER from sums; a missing text needs all of the reference inserted. */
export const terMeasure: TextMeasure<Options> = {
  options,
  layout: () => ['ter:edits', 'ter:reference-length'],
  score: (chosen, { candidate, references }) => terStatistics(candidate ?? '', references, chosen),
  signature: terSignature,
}
