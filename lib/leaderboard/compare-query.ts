import { z } from 'zod'

/** The four cells of a discordance table: which instances they hold. */
export const discordanceCells = ['both', 'only-a', 'only-b', 'neither'] as const
export type DiscordanceCell = (typeof discordanceCells)[number]

export const MOST_COMPARED = 6

/** What the compare page's address says: it is the whole view. Anything unknown in it counts as not said. */
export interface CompareQuery {
  /** Two to six systems by slug, the first held against the others. */
  systems: string[]
  /** Two submissions by id, in place of systems. */
  submissions: [string, string] | null
  /** The benchmark opened, by slug; null: the overview. */
  benchmark: string | null
  /** The system the first is held against in the opened benchmark; null: the second. */
  against: string | null
  cell: DiscordanceCell | null
  page: number
  /** Benchmarks chosen to be pooled, by slug; without any, those that one publication reports as one. */
  pool: string[]
}

/** More than anybody pools by hand. */
const MOST_POOLED = 40

const slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const id = z.uuid()

type Parameters = Record<string, string | string[] | undefined>

/** Reads the view from search parameters. `systems` may be repeated or a list with commas; duplicates count once. */
export function readCompareQuery(parameters: Parameters): CompareQuery {
  const all = (name: string) => [parameters[name] ?? []].flat().flatMap((text) => text.split(','))
  const one = <T>(name: string, schema: z.ZodType<T>): T | null => schema.safeParse(all(name)[0]).data ?? null
  const a = one('a', id)
  const b = one('b', id)
  return {
    systems: [...new Set(all('systems').filter((text) => slug.safeParse(text).success))].slice(
      0,
      MOST_COMPARED,
    ),
    submissions: a && b && a !== b ? [a, b] : null,
    benchmark: one('benchmark', slug),
    against: one('against', slug),
    cell: one('cell', z.enum(discordanceCells)),
    page: one('page', z.coerce.number<string>().int().min(1).max(1_000_000)) ?? 1,
    pool: [...new Set(all('pool').filter((text) => slug.safeParse(text).success))].slice(0, MOST_POOLED),
  }
}

/** The view as an address of the compare page, defaults left out: one view, one address. */
export function compareHref(query: CompareQuery): string {
  const parameters = new URLSearchParams()
  if (query.submissions) {
    parameters.set('a', query.submissions[0])
    parameters.set('b', query.submissions[1])
  } else if (query.systems.length > 0) parameters.set('systems', query.systems.join(','))
  if (query.benchmark) parameters.set('benchmark', query.benchmark)
  if (query.against) parameters.set('against', query.against)
  if (query.cell) parameters.set('cell', query.cell)
  if (query.pool.length > 0) parameters.set('pool', query.pool.join(','))
  if (query.page > 1) parameters.set('page', String(query.page))
  return `/compare?${parameters.toString().replaceAll('%2C', ',')}`
}
