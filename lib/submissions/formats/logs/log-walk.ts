import type { JsonValue } from '../../prediction'
import type { JsonPath, JsonStep } from '../json-walk'

type Record = { [key: string]: JsonValue }

/**
 * What to do with a value inside an item of a log, where `paths` are wanted. A path is dotted; `*` stands for any name.
 * Positions in lists count as names.
 */
export function stepTowards(paths: readonly string[], path: JsonPath): JsonStep {
  let step: JsonStep = 'skip'
  for (const wanted of paths) {
    const names = wanted.split('.')
    const isOnTheWay = path.every(
      (name, i) => i >= names.length || names[i] === '*' || names[i] === String(name),
    )
    if (!isOnTheWay) continue
    if (path.length >= names.length) return 'take'
    step = 'enter'
  }
  return step
}

/** Puts a value into an item at its path, making the objects on the way. */
export function put(item: Record, path: JsonPath, value: JsonValue): void {
  let place = item
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(place, name) ? place[name] : null
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) place = inner
    else {
      const made: Record = Object.create(null)
      place[name] = made
      place = made
    }
  }
  place[path.at(-1) ?? ''] = value
}
