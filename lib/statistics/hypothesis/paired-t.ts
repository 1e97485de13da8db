import { studentCdf, studentUpper } from '../distributions/student-t'
import { type Alternative, pValue } from './alternative'
import type { TestResult } from './normal-test'

/** Mean, standard error and degrees of freedom of paired differences. */
export interface PairedMean {
  readonly mean: number
  readonly standardError: number
  readonly degrees: number
}

/**
 * @param x and y of the same length n
 * @returns null for n < 2
 */
export function pairedMean(x: ArrayLike<number>, y: ArrayLike<number>): PairedMean | null {
  const n = x.length
  if (n < 2) return null
  let sum = 0
  for (let i = 0; i < n; i++) sum += (x[i] as number) - (y[i] as number)
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((x[i] as number) - (y[i] as number) - mean) ** 2
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n), degrees: n - 1 }
}

/**
 * Paired t test of "no mean difference".
 *
 * @returns null for fewer than two pairs or no difference at all; an infinite statistic when all differences are equal
 */
export function pairedTTest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  alternative: Alternative = 'two-sided',
): (TestResult & { degrees: number }) | null {
  const paired = pairedMean(x, y)
  if (!paired || (paired.standardError === 0 && paired.mean === 0)) return null
  const { degrees } = paired
  const t = paired.mean / paired.standardError
  return { statistic: t, p: pValue(alternative, studentCdf(t, degrees), studentUpper(t, degrees)), degrees }
}
