import type { Count } from '../intervals/newcombe'
import type { Alternative } from './alternative'
import { normalTest, type TestResult } from './normal-test'

/**
 * z test of two independent proportions, by default with pooled variance (that under equal proportions): for figures
 * that share no instances, such as a reported and a scored one.
 *
 * @param variance `unpooled`: each proportion has its own
 * @returns null when both are 0 or both 1 (unpooled: when each is 0 or 1): no variance to measure a difference with
 */
export function twoProportionsTest(
  a: Count,
  b: Count,
  alternative: Alternative = 'two-sided',
  variance: 'pooled' | 'unpooled' = 'pooled',
): TestResult | null {
  const [p, q] = [a.successes / a.n, b.successes / b.n]
  const both = (a.successes + b.successes) / (a.n + b.n)
  const spread =
    variance === 'pooled'
      ? both * (1 - both) * (1 / a.n + 1 / b.n)
      : (p * (1 - p)) / a.n + (q * (1 - q)) / b.n
  if (!(spread > 0)) return null
  return normalTest((p - q) / Math.sqrt(spread), alternative)
}
