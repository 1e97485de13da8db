import type { Discordance } from '../comparison/discordance'
import type { Interval } from '../resampling/interval'
import { waldInterval } from './wald'

/**
 * Wald's interval for the difference of two accuracies on the same instances (A − B), with the variance
 * (b + c − (b − c)²/n) / n² of discordant counts. For comparison with published figures; `newcombePaired` is better for
 * few instances or few disagreements.
 *
 * @returns null for no instances
 */
export function pairedWald({ both, onlyA, onlyB, neither }: Discordance, level = 0.95): Interval | null {
  const n = both + onlyA + onlyB + neither
  if (n === 0) return null
  const difference = onlyA - onlyB
  const standardError = Math.sqrt(onlyA + onlyB - difference ** 2 / n) / n
  return waldInterval(difference / n, standardError, level)
}
