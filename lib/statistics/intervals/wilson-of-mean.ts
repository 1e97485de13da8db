import { normalCritical } from '../distributions/normal'
import { studentQuantile } from '../distributions/student-t'
import type { Interval } from '../resampling/interval'
import { wilson } from './wilson'

/**
 * Wilson's interval for the mean of independent values from 0 to 1, shares of each unit: with as many right-or-wrong
 * units as would have the variance seen, fewer for the units that was estimated from (Student's t in place of z). Holds
 * its level near 0 and 1 and for few units, where mean ± t leaves the range or shrinks to a point
 * (`npm run simulate -- agreement`). Where all values are alike, each counts as one unit.
 *
 * @param values from 0 to 1
 * @returns null for fewer than two values
 * @see Korn and Graubard (1998), Survey Methodology 24, for the effective number
 */
export function wilsonOfMean(values: ArrayLike<number>, level = 0.95): Interval | null {
  const n = values.length
  if (n < 2) return null
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i] as number
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += ((values[i] as number) - mean) ** 2
  const variance = squares / (n * (n - 1))
  const independent = variance > 1e-18 ? (mean * (1 - mean)) / variance : n
  const ratio = normalCritical(level) / studentQuantile(1 - (1 - level) / 2, n - 1)
  const effective = independent * ratio ** 2
  const interval = wilson(mean * effective, effective, level)
  return interval && { ...interval, method: 'Wilson over items' }
}
