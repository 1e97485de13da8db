import { z } from 'zod'
import { metricById } from '../../scoring/metrics/table'
import { Slug } from '../descriptor'

/** A figure from a paper or a repository: kept apart from what was scored here, and never ranked with it. */
export const ReportedResult = z
  .strictObject({
    benchmark: Slug,
    systemName: z.string().trim().min(1).max(120),
    metric: z.string().refine((id) => metricById(id) !== null, 'there is no such metric'),
    /** In the metric's unit: a proportion, not a percentage. */
    value: z.number(),
    /** Null where the source does not say. */
    instanceCount: z.int().positive().nullable().default(null),
    /** What the source says of shots, context and fine-tuning, or that it says nothing. */
    setting: z.string().trim().min(1).max(200),
    source: z.string().trim().min(1).max(300),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .nullable()
      .default(null),
  })
  .superRefine(({ metric, value }, context) => {
    const range = metricById(metric)?.range
    if (!range || (value >= range[0] && value <= range[1])) return
    const message = `${value} is outside ${range[0]} to ${range[1]}: give the value in the metric's unit (a proportion, not a percentage)`
    context.addIssue({ code: 'custom', path: ['value'], message })
  })
export type ReportedResult = z.infer<typeof ReportedResult>
