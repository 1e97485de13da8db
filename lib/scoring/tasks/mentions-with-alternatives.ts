import { z } from 'zod'
import type { Task } from '../task'

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const params = z.strictObject({})
const gold = z.strictObject({
  mentions: z.array(span),
  /** Spans that may stand for the mention they overlap. */
  alternatives: z.array(span),
})
const prediction = z.array(span)
type Span = z.infer<typeof span>

/**
 * Gene mentions of BioCreative II, where a gold mention has alternative spans. Offsets count characters that are not
 * white space; ends are inclusive.
 *
 * Statistics: tp and fn count gold mentions, fp predictions.
 */
export const mentionsWithAlternatives: Task<z.infer<typeof params>, z.infer<typeof gold>, Span[]> = {
  id: 'mentions-with-alternatives',
  title: 'Mentions with alternatives',
  description:
    'A gold mention is found when a prediction equals it, or equals an alternative that overlaps it. A prediction is wrong unless it equals some gold mention or alternative of the sentence, so further alternatives cost nothing. Each gold mention counts once. Ends are inclusive.',
  source: 'Smith et al. 2008 (BioCreative II gene mention), alt_eval.perl',
  params,
  gold,
  prediction,
  layout: () => ['tp', 'fp', 'fn'],
  metrics: ['f1', 'precision', 'recall'],
  score(_, { mentions, alternatives }, predicted) {
    const found = new Set((predicted ?? []).map(key))
    const allowed = new Set([...mentions, ...alternatives].map(key))
    const isFound = (mention: Span) =>
      found.has(key(mention)) ||
      alternatives.some((other) => overlaps(other, mention) && found.has(key(other)))
    const tp = mentions.filter(isFound).length
    const fp = (predicted ?? []).filter((mention) => !allowed.has(key(mention))).length
    return [tp, fp, mentions.length - tp]
  },
}

const key = ([start, end]: Span): string => `${start}-${end}`
const overlaps = (a: Span, b: Span): boolean => a[0] <= b[1] && b[0] <= a[1]
