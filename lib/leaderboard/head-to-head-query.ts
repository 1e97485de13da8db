import { z } from 'zod'
import { type SizeClass, sizeClasses } from './size-class'

const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values).nullable().catch(null).default(null)
const text = z.string().trim().min(1).max(120).nullable().catch(null).default(null)

/** The state of the head-to-head page, as it stands in the address. Null is the default of each. */
export const HeadToHeadQuery = z.object({
  /** Null: the published definition, a tie when the 95 % interval contains 0. */
  rule: choice(['holm']),
  /**
   * Null: every comparison, settings held as alike as the submissions allow. `zero`, `few`: only where the adapted
   * system was run so. `best`: the best submission of each side.
   */
  setting: choice(['zero', 'few', 'best']),
  /** Null: medical systems against the general ones they come from. `any`: every pair that is named, peers too. */
  adapted: choice(['any']),
  family: text,
  size: choice(Object.keys(sizeClasses) as SizeClass[]),
  /** By slug. */
  suite: text,
  /** `agree`: only comparisons whose settings are stated and agree. */
  settings: choice(['agree']),
  /** By id, on the page of a pair: benchmarks that have it, compared by it. Null: each by its primary metric. */
  metric: text,
  /** What is made up, apart from what is real. */
  show: choice(['demonstration']),
  /** 1-based. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type HeadToHeadQuery = z.infer<typeof HeadToHeadQuery>

type SearchParams = Record<string, string | string[] | undefined>

/** Reads the state from search parameters; what is not understood is left out, and a repeated parameter counts once. */
export function parseHeadToHeadQuery(params: SearchParams | URLSearchParams): HeadToHeadQuery {
  const entries = params instanceof URLSearchParams ? [...params].reverse() : Object.entries(params)
  const first = entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  return HeadToHeadQuery.parse(Object.fromEntries(first))
}

/**
 * The state as a search string, defaults left out and in one order: one view, one address. A change of anything but
 * the page leads to page 1.
 *
 * @returns starts with `?`, or is empty
 */
export function headToHeadSearch(query: HeadToHeadQuery, changes: Partial<HeadToHeadQuery> = {}): string {
  const state = { ...query, page: 1, ...changes }
  const written = new URLSearchParams()
  for (const name of Object.keys(HeadToHeadQuery.shape) as (keyof HeadToHeadQuery)[]) {
    const value = state[name]
    if (value !== null && !(name === 'page' && value === 1)) written.set(name, String(value))
  }
  const search = written.toString()
  return search && `?${search}`
}
