import { z } from 'zod'
import { WebUrl } from '../../forms/web-url'

const name = z.string().trim().min(1).max(160)
const optional = z.number().nullable().default(null)

/**
 * A comparison of two systems that a paper reports, as it stands there: kept apart from those made here, never counted
 * with them. Values are in the unit of the source, the difference is system minus the other.
 */
export const ReportedComparison = z
  .strictObject({
    /** As the source names it: it need not be a benchmark that is here. */
    benchmark: name,
    systemName: name,
    againstName: name,
    metric: name,
    instanceCount: z.int().positive().nullable().default(null),
    value: optional,
    valueLow: optional,
    valueHigh: optional,
    againstValue: optional,
    againstLow: optional,
    againstHigh: optional,
    difference: z.number(),
    /** Of the difference. */
    low: optional,
    high: optional,
    pValue: z.number().min(0).max(1).nullable().default(null),
    /** How the source found interval and p, in words. */
    method: z.string().trim().min(1).max(300),
    source: z.string().trim().min(1).max(300),
    sourceUrl: WebUrl.nullable().default(null),
  })
  .superRefine(({ low, high, difference, value, againstValue }, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if ((low === null) !== (high === null)) fault('low', 'an interval has two ends, or none')
    if (low !== null && high !== null && low > high) fault('low', 'the lower end is above the upper')
    if (value !== null && againstValue !== null && Math.abs(value - againstValue - difference) > 1e-6)
      fault('difference', 'it is not the difference of the two values')
  })
export type ReportedComparison = z.infer<typeof ReportedComparison>
