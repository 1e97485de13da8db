import { mcnemarExact } from '../../../statistics/comparison/mcnemar'
import type { Found } from './reach'

/** Paired figures of two systems on the same instances: discordant counts, difference of means, exact McNemar p. */
export function comparePaired(a: ArrayLike<number>, b: ArrayLike<number>): Found {
  let [n10, n01, difference] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) n10++
    if (b[i]! > a[i]!) n01++
    difference += a[i]! - b[i]!
  }
  return { n: a.length, n10, n01, difference: difference / a.length, p: mcnemarExact(n10, n01) }
}
