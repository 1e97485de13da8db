import { studentQuantile } from '../distributions/student-t'
import type { Interval } from '../resampling/interval'

export interface ClusterRobust {
  readonly estimate: number
  readonly standardError: number
  /** null for a single cluster, which says nothing of the spread between clusters. */
  readonly interval: Interval | null
}

/**
 * A ratio Σ numerator / Σ denominator of cluster totals with its linearised standard error
 * √Σ (n_g − θ d_g)² / Σ d_g, and an interval with Student's t on clusters − 1 degrees of freedom and the factor
 * G / (G − 1). Means, micro-F1 and other ratios of sums are of this form.
 *
 * @param numerators and denominators one total per cluster
 * @returns null when the denominators sum to 0
 * @see Cochran (1977), Sampling Techniques, section 6.3; Miller (2024), Adding error bars to evals
 */
export function clusterRobustRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  level = 0.95,
): ClusterRobust | null {
  const clusters = numerators.length
  let numerator = 0
  let denominator = 0
  for (let g = 0; g < clusters; g++) {
    numerator += numerators[g] as number
    denominator += denominators[g] as number
  }
  if (denominator === 0) return null
  const estimate = numerator / denominator
  let squares = 0
  for (let g = 0; g < clusters; g++)
    squares += ((numerators[g] as number) - estimate * (denominators[g] as number)) ** 2
  const standardError = Math.sqrt(squares) / denominator
  if (clusters < 2) return { estimate, standardError, interval: null }
  const half =
    studentQuantile(1 - (1 - level) / 2, clusters - 1) * standardError * Math.sqrt(clusters / (clusters - 1))
  return {
    estimate,
    standardError,
    interval: { low: estimate - half, high: estimate + half, level, method: 'cluster-robust, Student t' },
  }
}
