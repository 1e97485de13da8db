import { chiSquareUpper } from '../distributions/chi-square'
import type { TestResult } from './normal-test'

/**
 * Cochran's Q: do k systems have equal accuracy on the same instances? Instances that all or none got right change
 * nothing. For two systems it is McNemar's chi-squared test.
 *
 * @param correct one row per instance, one 0 or 1 per system
 * @returns null when every row is all right or all wrong: no evidence either way
 * @see Cochran (1950), Biometrika 37
 */
export function cochranQ(correct: readonly ArrayLike<number>[]): (TestResult & { degrees: number }) | null {
  const k = correct[0]?.length ?? 0
  const columns = new Float64Array(k)
  let total = 0
  let rowSquares = 0
  for (const row of correct) {
    let sum = 0
    for (let j = 0; j < k; j++) {
      const value = row[j] as number
      sum += value
      columns[j] = (columns[j] as number) + value
    }
    total += sum
    rowSquares += sum * sum
  }
  const spread = k * total - rowSquares
  if (!(spread > 0)) return null
  const columnSquares = columns.reduce((sum, value) => sum + value * value, 0)
  const statistic = ((k - 1) * (k * columnSquares - total * total)) / spread
  return { statistic, p: chiSquareUpper(statistic, k - 1), degrees: k - 1 }
}
