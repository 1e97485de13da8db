/** Which of a study's results are shown. */
export interface ResultsQuery {
  /** Frozen version; null for the newest. */
  readonly version: number | null
  /** All that counts, or without what was declared excluded. */
  readonly ratings: 'all' | 'kept'
  /** One rater group by itself. */
  readonly group: string | null
  /** Numbers of two arms, from 1, the smaller first: the difference beside the shares. */
  readonly pair: readonly [number, number] | null
}

type Params = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>

/** Reads the state of a results page from its address. What is not understood is left out, as if it had not been asked. */
export function parseResultsQuery(params: Params): ResultsQuery {
  const get = (name: string): string | null => {
    if (params instanceof URLSearchParams) return params.get(name)
    const value = params[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
  const version = get('version') ?? ''
  const [, a, b] = /^([1-9]\d{0,3})-([1-9]\d{0,3})$/.exec(get('pair') ?? '') ?? []
  const group = get('group')
  return {
    version: /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null,
    ratings: group === null && get('ratings') === 'kept' ? 'kept' : 'all',
    group: group === '' ? null : group,
    pair: a !== undefined && b !== undefined && Number(a) < Number(b) ? [Number(a), Number(b)] : null,
  }
}

/** The address of a state: `?version=2&group=lay`, empty for the one shown first. */
export function resultsSearch(query: ResultsQuery, changes: Partial<ResultsQuery> = {}): string {
  const { version, ratings, group, pair } = { ...query, ...changes }
  const search = new URLSearchParams()
  if (version !== null) search.set('version', String(version))
  if (group !== null) search.set('group', group)
  else if (ratings === 'kept') search.set('ratings', 'kept')
  if (pair !== null) search.set('pair', pair.join('-'))
  return search.size === 0 ? '' : `?${search}`
}
