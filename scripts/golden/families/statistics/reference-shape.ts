import { differences } from '../../compare'
import type { Tolerance } from '../../family'

/**
 * As `differences`, but a value the reference refuses (`{ error }`) or leaves undefined (NaN) must be absent (null)
 * on our side, and only there.
 */
export function differencesOrAbsent(
  expected: unknown,
  actual: unknown,
  tolerance: Tolerance,
  path = '',
): string[] {
  if (expected === 'NaN' || isRefusal(expected))
    return actual === null || Number.isNaN(actual)
      ? []
      : [`${path}: expected nothing, got ${JSON.stringify(actual)}`]
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length)
    return expected.flatMap((entry, i) => differencesOrAbsent(entry, actual[i], tolerance, `${path}[${i}]`))
  if (isRecord(expected) && isRecord(actual))
    return Object.entries(expected).flatMap(([key, entry]) =>
      key in actual
        ? differencesOrAbsent(entry, actual[key], tolerance, `${path}.${key}`)
        : [`${path}.${key}: missing`],
    )
  return differences(expected, actual, tolerance, path)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

export const isRefusal = (value: unknown): boolean => isRecord(value) && 'error' in value

/** Interval as the references write it; absent ends are null. */
export const ends = (interval: { low: number; high: number } | null) =>
  interval ? { low: interval.low, high: interval.high } : { low: null, high: null }
