import { z } from 'zod'
import { WebUrl } from '../forms/web-url'

export const Slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')

/**
 * The facts of a benchmark version: what it is, where it comes from, how it is scored. Part of the content
 * hash, so a changed rule makes a new version.
 */
export const BenchmarkDescriptor = z.strictObject({
  slug: Slug,
  title: z.string(),
  /** One sentence for lists. */
  summary: z.string(),
  /** Plain words, paragraphs separated by blank lines. */
  description: z.string(),
  suite: Slug.nullable(),
  languages: z.array(z.string()).min(1),
  split: z.string(),
  citation: z.strictObject({ text: z.string(), url: WebUrl.optional() }),
  licence: z.strictObject({
    name: z.string(),
    url: WebUrl.optional(),
    /** Whether instances may be shown to readers at all. */
    showInstances: z.boolean(),
    /** Whether the licence lets gold be shown; a separate step publishes it. */
    showGold: z.boolean(),
  }),
  access: z.enum(['public', 'registration', 'credentialed']),
  task: z.string(),
  params: z.record(z.string(), z.json()),
  /** Benchmarks that share instances with this one, by slug: the same question is never counted twice. */
  overlaps: z.array(Slug).min(1).optional(),
  /** `study`: no metric says whether an answer is good; submissions wait for raters and do not rank. Absent: a metric does. */
  judging: z.literal('study').optional(),
  /** Ids of metrics, the primary one first. */
  metrics: z.array(z.string()).min(1),
  missing: z.enum(['wrong', 'dropped', 'refused']),
  /** What happens when an id stands twice in a file. */
  duplicates: z.enum(['refused', 'first', 'last']).default('refused'),
  /** Named rules that turn raw text into an answer, the default first. */
  extraction: z.array(z.string()).min(1),
  slices: z.array(z.strictObject({ id: Slug, title: z.string() })).default([]),
  /** What instances of one cluster share, in words ("passage"); null where each stands alone. */
  cluster: z.string().nullable().default(null),
  /** Contexts a setting can state for this benchmark ("abstract shown", "question only"); empty where it makes no sense. */
  contexts: z.array(z.string()).default([]),
  /** Accepted submissions per organisation (or person without one) and period. */
  quota: z.strictObject({ limit: z.number().int().positive(), periodHours: z.number().int().positive() }),
  /** Differences smaller than this many units of the primary metric count as equivalent; null: no margin stated. */
  equivalenceMargin: z.number().positive().nullable().default(null),
  demonstration: z.boolean().default(false),
})
export type BenchmarkDescriptor = z.infer<typeof BenchmarkDescriptor>
/** As written in the catalogue, before defaults are filled in. */
export type BenchmarkFacts = z.input<typeof BenchmarkDescriptor>
