import type { Observation } from './observations'
import { groupBy } from './pairs'

interface Slice {
  readonly field: string
  readonly value: string
  readonly inSlice: readonly Observation[]
}

/** With more values than this a field names criteria rather than kinds of them. */
const mostKinds = 20

/** Observations of criteria by what the criteria say of themselves (must have, nice to have; theme; level). */
export function criterionSlices<T>(observations: readonly Observation[], analyse: (slice: Slice) => T): T[] {
  const names = new Set(observations.flatMap(({ criterion }) => Object.keys(criterion?.fields ?? {})))
  const criteria = new Set(observations.map(({ criterion }) => criterion?.text)).size
  return [...names].flatMap((field) => {
    const groups = groupBy(observations, ({ criterion }) => criterion?.fields[field])
    const kinds = [...groups].filter(
      (entry): entry is [string, Observation[]] => typeof entry[0] === 'string',
    )
    if (kinds.length < 2 || kinds.length > mostKinds || kinds.length === criteria) return []
    return kinds
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([value, inSlice]) => analyse({ field, value, inSlice }))
  })
}
