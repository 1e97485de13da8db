import { differences } from './compare'
import { type Adapter, Check, type GoldenCase, type Tolerance } from './family'

/**
 * Differences between a case's expected value and ours, as readable lines; empty when it passes.
 *
 * @param tolerance the file's; the case's own comes before it
 */
export function runCase(adapter: Adapter, testCase: GoldenCase, tolerance: Tolerance): string[] {
  const { expected } = testCase
  const refused = expected !== null && typeof expected === 'object' && 'error' in expected
  let actual: unknown
  try {
    actual = adapter({ ...testCase, tolerance: { ...tolerance, ...testCase.tolerance } })
  } catch (error) {
    return refused
      ? []
      : [`threw ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`]
  }
  if (actual instanceof Check) return actual.differences
  if (refused) return [`expected a refusal (${expected.error}), got ${JSON.stringify(actual)?.slice(0, 100)}`]
  return differences(expected, actual, testCase.tolerance ?? tolerance)
}
