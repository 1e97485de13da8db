import type { JsonValue } from '../prediction'

/**
 * The value at a path such as `scores.choice.answer` or `choices.0.text`; undefined where there is none. A name with
 * dots of its own is found whole first.
 */
export function valueAt(record: JsonValue | undefined, path: string): JsonValue | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  if (Array.isArray(record)) {
    const [index = '', rest] = headAndRest(path)
    const value = /^\d+$/.test(index) ? record[Number(index)] : undefined
    return rest === null ? value : valueAt(value, rest)
  }
  if (Object.hasOwn(record, path)) return record[path]
  const [name = '', rest] = headAndRest(path)
  return rest !== null && Object.hasOwn(record, name) ? valueAt(record[name], rest) : undefined
}

function headAndRest(path: string): [string, string | null] {
  const dot = path.indexOf('.')
  return dot < 0 ? [path, null] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** The value itself where it is a list of one, as tools write results that could have been several. */
export const only = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) && value.length === 1 ? value[0] : value
