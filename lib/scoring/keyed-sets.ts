import { escapeLabel } from './cells'

/** One thing to be found: equal things have equal keys; its type is the class it counts under. */
export interface Keyed {
  readonly type: string
  readonly key: string
}

/** tp, fp and fn of all, then of each type. */
export const setLayout = (types: readonly string[]): string[] => [
  'tp',
  'fp',
  'fn',
  ...types.flatMap((type) => ['tp', 'fp', 'fn'].map((part) => `${part}:${escapeLabel(type)}`)),
]

/**
 * tp, fp and fn of two sets of things, of all and by type; repeated things count once.
 *
 * @param types the types with statistics of their own; others count in the totals only
 */
export function setStatistics(
  types: readonly string[],
  gold: readonly Keyed[],
  predicted: readonly Keyed[],
): Float64Array {
  const vector = new Float64Array(3 * (types.length + 1))
  const goldKeys = new Map(gold.map((thing) => [`${thing.type}\t${thing.key}`, thing]))
  const keys = new Map(predicted.map((thing) => [`${thing.type}\t${thing.key}`, thing]))
  const add = (part: 0 | 1 | 2, { type }: Keyed) => {
    vector[part]! += 1
    const t = types.indexOf(type)
    if (t >= 0) vector[3 * (t + 1) + part]! += 1
  }
  for (const [key, thing] of goldKeys) add(keys.has(key) ? 0 : 2, thing)
  for (const [key, thing] of keys) if (!goldKeys.has(key)) add(1, thing)
  return vector
}
