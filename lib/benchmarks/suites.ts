import { z } from 'zod'

/** How a suite's one number comes from its benchmarks. A row with a missing benchmark has none. */
export const aggregateRules = ['mean', 'mean-within-task-type'] as const
export type AggregateRule = (typeof aggregateRules)[number]

export const SuiteDescriptor = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string(),
  summary: z.string(),
  citation: z.string(),
  url: z.url().optional(),
  aggregate: z.enum(aggregateRules),
  /** Benchmarks that count, in board order, by slug. */
  benchmarks: z.array(z.strictObject({ slug: z.string(), taskType: z.string().optional() })).min(1),
})
export type SuiteDescriptor = z.infer<typeof SuiteDescriptor>
