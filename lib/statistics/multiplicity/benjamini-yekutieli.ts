import { stepUp } from './steps'

/**
 * Benjamini and Yekutieli's adjusted p-values: as Benjamini and Hochberg's, times Σ 1/i, valid under any dependence.
 *
 * @see Benjamini and Yekutieli (2001), Annals of Statistics 29
 */
export function adjustBenjaminiYekutieli(p: readonly number[]): number[] {
  const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0)
  return stepUp(p, (value, rank) => (value * p.length * harmonic) / rank)
}
