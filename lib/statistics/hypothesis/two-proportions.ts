import type { Count } from '../intervals/newcombe'
import type { Alternative } from './alternative'
import { normalTest, type TestResult } from './normal-test'

/**
 * z test of two independent proportions with pooled variance: for figures that share no instances, such as a reported
 * and a scored one.
 *
 * @returns null when both are 0 or both 1: no variance to measure a difference with
 */
export function twoProportionsTest(
  a: Count,
  b: Count,
  alternative: Alternative = 'two-sided',
): TestResult | null {
  const pooled = (a.successes + b.successes) / (a.n + b.n)
  const variance = pooled * (1 - pooled) * (1 / a.n + 1 / b.n)
  if (!(variance > 0)) return null
  return normalTest((a.successes / a.n - b.successes / b.n) / Math.sqrt(variance), alternative)
}
