import { z } from 'zod'
import { WebUrl } from '../../forms/web-url'
import { metricById } from '../../scoring/metrics/table'
import { Slug } from '../descriptor'

/**
 * `measured`: somebody answered the questions. `threshold`: somebody set it, such as the mark at which candidates pass;
 * it is no sample of anything, so no interval and no test can be given.
 */
const kinds = ['measured', 'threshold'] as const
export type ReportedKind = (typeof kinds)[number]

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
    kind: z.enum(kinds).default('measured'),
    /** What the source says of shots, context and fine-tuning, or that it says nothing. */
    setting: z.string().trim().min(1).max(200),
    source: z.string().trim().min(1).max(300),
    sourceUrl: WebUrl.nullable().default(null),
  })
  .superRefine(({ metric, value }, context) => {
    const range = metricById(metric)?.range
    if (!range || (value >= range[0] && value <= range[1])) return
    const message = `${value} is outside ${range[0]} to ${range[1]}: give the value in the metric's unit (a proportion, not a percentage)`
    context.addIssue({ code: 'custom', path: ['value'], message })
  })
export type ReportedResult = z.infer<typeof ReportedResult>
