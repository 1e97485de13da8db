import { z } from 'zod'

export const instanceOutcomes = ['right', 'wrong', 'unanswered'] as const
export type InstanceOutcome = (typeof instanceOutcomes)[number]

/** What the instance explorer's address says; anything unknown in it counts as not said. */
const Query = z.object({
  outcome: z.enum(instanceOutcomes).nullable().catch(null).default(null),
  /** `dimension:value`. */
  slice: z
    .string()
    .regex(/^[^:]+:.+$/)
    .nullable()
    .catch(null)
    .default(null),
  q: z.string().trim().max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1).default(1),
})

export interface InstanceQuery {
  outcome: InstanceOutcome | null
  slice: { dimension: string; value: string } | null
  search: string
  page: number
}

/** Reads the explorer's state from search parameters; of a repeated one the first counts. */
export function readInstanceQuery(parameters: Record<string, string | string[] | undefined>): InstanceQuery {
  const first = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value[0] : value) || undefined,
    ]),
  )
  const { outcome, slice, q, page } = Query.parse(first)
  const colon = slice?.indexOf(':') ?? -1
  return {
    outcome,
    slice: slice ? { dimension: slice.slice(0, colon), value: slice.slice(colon + 1) } : null,
    search: q,
    page,
  }
}

/** The state as search parameters, the defaults left out: one view, one address. */
export function writeInstanceQuery({ outcome, slice, search, page }: InstanceQuery): string {
  const parameters = new URLSearchParams()
  if (outcome) parameters.set('outcome', outcome)
  if (slice) parameters.set('slice', `${slice.dimension}:${slice.value}`)
  if (search) parameters.set('q', search)
  if (page > 1) parameters.set('page', String(page))
  const text = parameters.toString()
  return text ? `?${text}` : ''
}
