import { normalCritical } from '../distributions/normal'
import { studentQuantile } from '../distributions/student-t'
import type { Interval } from '../resampling/interval'
import { clusterRobustRatio } from './cluster-robust'
import { wilson } from './wilson'

/**
 * Wilson's interval for a proportion of clustered instances: with as many independent instances as would have the
 * cluster-robust variance, fewer still for the clusters that variance was estimated from (Student's t in place of z).
 * Holds its level near 0 and 1, where resampling clusters does not.
 *
 * Where all instances agree, or clusters happen to vary less than chance, nothing is gained over one instance a
 * cluster and over unclustered instances, respectively.
 *
 * @param successes and sizes one per cluster
 * @param options.isGraded instances can be partly right (a tie counts ½), so they may vary less than right and wrong ones
 *   would; that is then believed
 * @returns null for fewer than two clusters or no instances
 * @see Korn and Graubard (1998), Survey Methodology 24; Dean and Pagano (2015), J. Survey Statistics and Methodology 3
 */
export function clusteredWilson(
  successes: ArrayLike<number>,
  sizes: ArrayLike<number>,
  level = 0.95,
  { isGraded = false }: { isGraded?: boolean } = {},
): Interval | null {
  const clusters = successes.length
  const robust = clusterRobustRatio(successes, sizes, level)
  if (!robust || clusters < 2) return null
  let n = 0
  for (let g = 0; g < clusters; g++) n += sizes[g] as number
  const { estimate, standardError } = robust
  const variance = (standardError ** 2 * clusters) / (clusters - 1)
  const worth = (estimate * (1 - estimate)) / variance
  const independent =
    estimate === 0 || estimate === 1 || (isGraded && variance === 0)
      ? clusters
      : isGraded
        ? worth
        : Math.min(n, worth)
  const ratio = normalCritical(level) / studentQuantile(1 - (1 - level) / 2, clusters - 1)
  const effective = independent * ratio ** 2
  const interval = wilson(estimate * effective, effective, level)
  return interval && { ...interval, method: 'Wilson for clusters' }
}
