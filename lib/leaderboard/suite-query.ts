import { z } from 'zod'
import { metricById } from '../scoring/metrics/table'
import { systemKinds } from '../systems/system'
import { inBoardOrder } from './order'
import type { SuiteBoard, SuiteBoardRow } from './suite-board'

const none = <T extends z.ZodType>(schema: T) => schema.nullable().catch(null).default(null)

/** The state of a suite's page, as it stands in the address. */
export const SuiteQuery = z.object({
  kind: none(z.enum(systemKinds)),
  /** Complete rows only. */
  rows: none(z.enum(['complete'])),
  /** `system` or a benchmark's slug; null sorts by the aggregate. */
  sort: none(z.string().max(80)),
  /** Null is best, or alphabetically first. */
  dir: none(z.enum(['reverse'])),
})
export type SuiteQuery = z.infer<typeof SuiteQuery>

export function parseSuiteQuery(
  params: Record<string, string | string[] | undefined> | URLSearchParams,
): SuiteQuery {
  const entries = params instanceof URLSearchParams ? [...params].reverse() : Object.entries(params)
  return SuiteQuery.parse(
    Object.fromEntries(entries.map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  )
}

/** The state as a search string in one order, what is null left out; empty or starting with `?`. */
export function suiteSearch(query: SuiteQuery, changes: Partial<SuiteQuery> = {}): string {
  const state = { ...query, ...changes }
  const written = new URLSearchParams()
  for (const name of Object.keys(SuiteQuery.shape) as (keyof SuiteQuery)[]) {
    const value = state[name]
    if (value !== null) written.set(name, value)
  }
  const search = written.toString()
  return search && `?${search}`
}

/**
 * The rows of a suite board that a view shows, in its order. Rows without the value sorted by stand last in either
 * direction, the ones with more benchmarks first.
 */
export function suiteView(board: SuiteBoard, query: SuiteQuery): SuiteBoardRow[] {
  const shown = board.rows.filter(
    (row) =>
      (query.kind === null || row.system.kind === query.kind) &&
      (query.rows === null || row.aggregate !== null),
  )
  const byName = shown.sort(
    (a, b) => b.cells.size - a.cells.size || a.system.name.localeCompare(b.system.name, 'en'),
  )
  if (query.sort === 'system') {
    const sign = query.dir === 'reverse' ? -1 : 1
    return byName.sort((a, b) => sign * a.system.name.localeCompare(b.system.name, 'en'))
  }
  const column = board.columns.find(({ slug }) => slug === query.sort)
  const scoreOf = (row: SuiteBoardRow) =>
    column ? (row.cells.get(column.slug)?.estimate.value ?? null) : (row.aggregate?.value ?? null)
  // the benchmarks of a suite share a direction, or it would have no aggregate
  const metric = metricById((column ?? board.columns[0])?.metric ?? '')
  const isBestFirst = query.dir !== 'reverse'
  const higherIsBetter = (metric?.higherIsBetter ?? true) === isBestFirst
  return inBoardOrder(byName, { value: scoreOf, higherIsBetter }).map(({ entry }) => entry)
}
