import { differences } from '../../compare'
import type { Tolerance } from '../../family'

/** Whether the reference refused what this value was to be. */
export const isRefused = (expected: unknown): boolean =>
  expected !== null && typeof expected === 'object' && 'error' in expected

/** Compares one field whose expected value may itself be a refusal: then computing it must throw or give null. */
export function refusedOrEqual(
  expected: unknown,
  compute: () => unknown,
  tolerance: Tolerance,
  path: string,
): string[] {
  let actual: unknown
  try {
    actual = compute()
  } catch (error) {
    return isRefused(expected) ? [] : [`${path}: threw ${error}`]
  }
  if (isRefused(expected)) return actual === null ? [] : [`${path}: expected a refusal`]
  return differences(expected, actual, tolerance, path)
}
