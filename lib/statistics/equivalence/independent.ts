import { studentUpper } from '../distributions/student-t'
import { type Equivalence, type Margins, testMargins } from './tost'

/**
 * Equivalence of two independent means.
 *
 * @param variance `pooled` assumes one variance, `unequal` (Welch) does not
 * @returns null for fewer than two scores in either or no spread at all
 */
export function independentEquivalence(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margins: Margins,
  variance: 'pooled' | 'unequal' = 'unequal',
): (Equivalence & { degrees: number }) | null {
  const [a, b] = [summary(x), summary(y)]
  if (!a || !b) return null
  const [errorA, errorB] = [a.variance / a.n, b.variance / b.n]
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2)
  const squaredError = variance === 'pooled' ? pooled * (1 / a.n + 1 / b.n) : errorA + errorB
  if (squaredError === 0) return null
  const degrees =
    variance === 'pooled'
      ? a.n + b.n - 2
      : squaredError ** 2 / (errorA ** 2 / (a.n - 1) + errorB ** 2 / (b.n - 1))
  const tests = testMargins(
    margins,
    (margin) => (a.mean - b.mean - margin) / Math.sqrt(squaredError),
    (t) => studentUpper(t, degrees),
  )
  return { ...tests, degrees }
}

function summary(values: ArrayLike<number>): { n: number; mean: number; variance: number } | null {
  const n = values.length
  if (n < 2) return null
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i] as number
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((values[i] as number) - mean) ** 2
  return { n, mean, variance: squares / (n - 1) }
}
