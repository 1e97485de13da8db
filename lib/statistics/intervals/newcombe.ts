import type { Discordance } from '../comparison/discordance'
import type { Interval } from '../resampling/interval'
import { wilson } from './wilson'

/** Successes among n. */
export interface Count {
  readonly successes: number
  readonly n: number
}

/**
 * Newcombe's interval for the difference of two independent proportions (first − second) from the Wilson limits of
 * each. Stays within [−1, 1] and is not empty when both are 0 or both 1.
 *
 * @returns null when either n is 0
 * @see Newcombe (1998), Statistics in Medicine 17, 873–890, method 10
 */
export function newcombe(a: Count, b: Count, level = 0.95): Interval | null {
  const limitsA = wilson(a.successes, a.n, level)
  const limitsB = wilson(b.successes, b.n, level)
  if (!limitsA || !limitsB) return null
  return combine(a.successes / a.n, b.successes / b.n, limitsA, limitsB, 0, level, 'Newcombe')
}

/**
 * Newcombe's interval for the difference of two proportions on the same instances (A − B), which allows for their
 * correlation.
 *
 * @returns null for no instances
 * @see Newcombe (1998), Statistics in Medicine 17, 2635–2650, method 10
 */
export function newcombePaired({ both, onlyA, onlyB, neither }: Discordance, level = 0.95): Interval | null {
  const n = both + onlyA + onlyB + neither
  const limitsA = wilson(both + onlyA, n, level)
  const limitsB = wilson(both + onlyB, n, level)
  if (!limitsA || !limitsB) return null
  const margins = (both + onlyA) * (onlyB + neither) * (both + onlyB) * (onlyA + neither)
  const product = both * neither - onlyA * onlyB
  const corrected = product > n / 2 ? product - n / 2 : Math.min(product, 0)
  const correlation = margins === 0 ? 0 : corrected / Math.sqrt(margins)
  const [a, b] = [(both + onlyA) / n, (both + onlyB) / n]
  return combine(a, b, limitsA, limitsB, correlation, level, 'Newcombe, paired')
}

function combine(
  a: number,
  b: number,
  limitsA: Interval,
  limitsB: Interval,
  correlation: number,
  level: number,
  method: string,
): Interval {
  const distance = (x: number, y: number) => Math.sqrt(Math.max(0, x ** 2 - 2 * correlation * x * y + y ** 2))
  return {
    low: a - b - distance(a - limitsA.low, limitsB.high - b),
    high: a - b + distance(limitsA.high - a, b - limitsB.low),
    level,
    method,
  }
}
