import { z } from 'zod'

const text = z.string().max(20_000)

/** A mark in a text that a rater reads: half-open, in Unicode code points. */
export const SpanMark = z.strictObject({
  /** Which text of the item: `answer` (the first shown is 0), `context` or `reference`. */
  source: z.enum(['answer', 'context', 'reference']),
  place: z.number().int().min(0).default(0),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
})
export type SpanMark = z.infer<typeof SpanMark>

/**
 * What a rater answered to one axis: raw option values, never anything derived from them. For comparisons the values name
 * shown positions ("a", "b"); the stored order of the slot says whose they are.
 */
export const AxisAnswer = z.strictObject({
  /** Chosen option values; one unless the axis takes several. */
  values: z.array(z.string()).max(200).default([]),
  comment: text.optional(),
  spans: z.array(SpanMark).max(500).optional(),
  /** Shown places in order of preference, best first; tied places share an inner list. */
  ranking: z
    .array(z.array(z.number().int().min(0)))
    .max(50)
    .optional(),
})
export type AxisAnswer = z.infer<typeof AxisAnswer>

/**
 * A rating (or a draft of one): an answer per axis id. An entry of a repeatable axis is keyed `axis#0`, `axis#1` …, an
 * axis repeated for an item's criteria `axis@0`, `axis@1` ….
 */
export const RatingValues = z.record(z.string().max(200), AxisAnswer)
export type RatingValues = z.infer<typeof RatingValues>
