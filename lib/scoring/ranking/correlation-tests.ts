import { betaTails } from '../../statistics/distributions/beta'
import { normalQuantile, normalUpper } from '../../statistics/distributions/normal'
import { studentTwoSided } from '../../statistics/distributions/student-t'
import type { KendallCounts } from './kendall'

/** Two-sided p of Pearson's r for n pairs: the exact distribution for normal samples. 1 for two pairs. */
export function pearsonP(r: number, n: number): number {
  if (n === 2) return 1
  const half = n / 2 - 1
  return 2 * betaTails((1 - Math.abs(r)) / 2, (1 + Math.abs(r)) / 2, half, half).lower
}

/** Interval of Pearson's r by Fisher's z; the whole of [-1, 1] for three pairs or fewer. */
export function pearsonInterval(r: number, n: number, level: number): { low: number; high: number } {
  if (n <= 3) return { low: -1, high: 1 }
  const z = Math.atanh(r)
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3)
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) }
}

/** Two-sided p of Spearman's rho for n pairs, by t with n − 2 degrees of freedom; null for two pairs or fewer. */
export function spearmanP(rho: number, n: number): number | null {
  const degrees = n - 2
  if (degrees <= 0) return null
  const room = (rho + 1) * (1 - rho)
  return room <= 0 ? 0 : studentTwoSided(rho * Math.sqrt(degrees / room), degrees)
}

/**
 * Two-sided p of Kendall's tau.
 *
 * @param method `auto`: exact without ties for n ≤ 33 or at most one discordant (or concordant) pair, else normal
 * @returns null where the variance is undefined (two pairs with ties)
 * @throws RangeError when `exact` is asked for and there are ties
 */
export function kendallP(counts: KendallCounts, method: 'auto' | 'exact' | 'asymptotic'): number | null {
  const { n, pairs, discordant, tiesX, tiesY } = counts
  const hasTies = tiesX.pairs > 0 || tiesY.pairs > 0
  if (method === 'exact' && hasTies) throw new RangeError('the exact distribution holds without ties only')
  const isExact =
    method === 'exact' ||
    (method === 'auto' && !hasTies && (n <= 33 || Math.min(discordant, pairs - discordant) <= 1))
  if (isExact) return kendallExactP(n, Math.min(discordant, pairs - discordant))
  const m = n * (n - 1)
  const variance =
    (m * (2 * n + 5) - tiesX.weighted - tiesY.weighted) / 18 +
    (2 * tiesX.pairs * tiesY.pairs) / m +
    (tiesX.triples * tiesY.triples) / (9 * m * (n - 2))
  const p = 2 * normalUpper(Math.abs(counts.concordantMinusDiscordant) / Math.sqrt(variance))
  return Number.isNaN(p) ? null : p
}

/** Twice the chance of `c` or fewer inversions in a random permutation of n, at most 1 (Kendall 1970). */
function kendallExactP(n: number, c: number): number {
  if (n <= 2) return 1
  if (4 * c === n * (n - 1)) return 1
  let mass = new Float64Array(c + 1)
  mass[0] = 1
  for (let j = 2; j <= n; j++) {
    // an element put into j places adds 0 … j − 1 inversions
    const next = new Float64Array(c + 1)
    let window = 0
    for (let k = 0; k <= c; k++) {
      window += mass[k]!
      if (k >= j) window -= mass[k - j]!
      next[k] = window / j
    }
    mass = next
  }
  return Math.min(1, 2 * mass.reduce((a, b) => a + b, 0))
}
