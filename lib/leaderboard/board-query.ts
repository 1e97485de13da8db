import { z } from 'zod'
import { systemKinds } from '../systems/system'
import { type SizeClass, sizeClasses } from './size-class'

/** Value of a filter for rows that do not state the entry. */
export const UNSTATED = 'unstated'

export const sortKeys = ['rank', 'score', 'system', 'base', 'coverage', 'date'] as const
export type SortKey = (typeof sortKeys)[number]
export type SortDirection = 'asc' | 'desc'

const sizeNames = [...(Object.keys(sizeClasses) as SizeClass[]), UNSTATED] as const
/** An address is typed, shared and mangled: what is not understood is left out, never refused. */
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values).nullable().catch(null).default(null)
const text = z.string().trim().min(1).max(120).nullable().catch(null).default(null)
const yesNo = ['yes', 'no', UNSTATED] as const

/** The state of a board's page, as it stands in the address. Null is no filter. */
export const BoardQuery = z.object({
  /** Metric shown; null is the primary one. */
  metric: text,
  show: choice(['scored', 'reported']),
  q: text,
  kind: choice(systemKinds),
  family: text,
  size: choice(sizeNames),
  shots: choice(['zero', 'few', UNSTATED]),
  /** A context of the descriptor, or `unstated`. */
  context: text,
  cot: choice(yesNo),
  tuned: choice(yesNo),
  weights: choice(['open', 'closed', UNSTATED]),
  sort: z.enum(sortKeys).catch('rank').default('rank'),
  /** Null is the key's own direction: best, newest, or alphabetically first. */
  dir: choice(['asc', 'desc']),
  /** 1-based. */
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** The filters that narrow the rows, in the order they are offered. */
export const filterNames = [
  'q',
  'kind',
  'family',
  'size',
  'shots',
  'context',
  'cot',
  'tuned',
  'weights',
] as const
export type FilterName = (typeof filterNames)[number]

type SearchParams = Record<string, string | string[] | undefined>

/** Reads the state from search parameters; a repeated parameter counts once, the first time. */
export function parseBoardQuery(params: SearchParams | URLSearchParams): BoardQuery {
  const entries = params instanceof URLSearchParams ? [...params].reverse() : Object.entries(params)
  const first = entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])
  return BoardQuery.parse(Object.fromEntries(first))
}

/**
 * The state as a search string, defaults left out and in one order, so that one view has one address. A change of
 * anything but the page leads to page 1.
 *
 * @returns starts with `?`, or is empty
 */
export function boardSearch(query: BoardQuery, changes: Partial<BoardQuery> = {}): string {
  const state = { ...query, page: 1, ...changes }
  const written = new URLSearchParams()
  for (const name of Object.keys(BoardQuery.shape) as (keyof BoardQuery)[]) {
    const value = state[name]
    if (value === null || (name === 'sort' && value === 'rank') || (name === 'page' && value === 1)) continue
    written.set(name, String(value))
  }
  const search = written.toString()
  return search && `?${search}`
}

/** The direction a key sorts in unless told otherwise. */
export function naturalDirection(sort: SortKey, higherIsBetter: boolean): SortDirection {
  if (sort === 'rank' || sort === 'system') return 'asc'
  if (sort === 'score' || sort === 'base') return higherIsBetter ? 'desc' : 'asc'
  return 'desc'
}
