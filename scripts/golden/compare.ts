import type { Tolerance } from './family'

const special: Record<string, number> = {
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
}

/** Differences between an expected golden value and ours, as readable lines; empty when they agree. */
export function differences(expected: unknown, actual: unknown, tolerance: Tolerance, path = ''): string[] {
  const at = path || '(value)'
  if (typeof expected === 'string' && expected in special && typeof actual === 'number') {
    return differences(special[expected], actual, tolerance, path)
  }
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') return [`${at}: expected ${expected}, got ${show(actual)}`]
    return close(expected, actual, tolerance) ? [] : [`${at}: expected ${expected}, got ${actual}`]
  }
  if (Array.isArray(expected)) {
    if (!isList(actual)) return [`${at}: expected a list, got ${show(actual)}`]
    if (expected.length !== actual.length)
      return [`${at}: expected ${expected.length} entries, got ${actual.length}`]
    return expected.flatMap((entry, i) => differences(entry, actual[i], tolerance, `${path}[${i}]`))
  }
  if (expected !== null && typeof expected === 'object') {
    if (actual === null || typeof actual !== 'object')
      return [`${at}: expected an object, got ${show(actual)}`]
    const own = actual as Record<string, unknown>
    return Object.entries(expected).flatMap(([key, entry]) =>
      key in own ? differences(entry, own[key], tolerance, `${path}.${key}`) : [`${path}.${key}: missing`],
    )
  }
  return Object.is(expected, actual) ? [] : [`${at}: expected ${show(expected)}, got ${show(actual)}`]
}

function close(expected: number, actual: number, { abs = 0, rel = 0 }: Tolerance): boolean {
  if (Number.isNaN(expected)) return Number.isNaN(actual)
  if (!Number.isFinite(expected)) return expected === actual
  return Math.abs(actual - expected) <= abs + rel * Math.abs(expected)
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value)

const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 120)
