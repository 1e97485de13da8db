import { bootstrapStandardError, type Interval, percentileInterval } from './interval'

export interface PairedDifference {
  /** A minus B, in the unit of the metric. */
  readonly difference: number
  /** null when too few replicates of either are defined. */
  readonly interval: Interval | null
  /** Bootstrap standard error of the difference. */
  readonly standardError: number | null
  /** Two-sided bootstrap p-value of "no difference"; see `bootstrapP`. */
  readonly p: number | null
}

/**
 * Difference of two systems on the same instances, from their stored replicate vectors. Because replicate b drew
 * the same clusters for both, subtracting the vectors is the paired bootstrap.
 *
 * @param replicatesA and replicatesB of the same benchmark version and metric, from replicate 0; the shorter length counts
 * @returns null when an estimate is missing
 * @see Berg-Kirkpatrick, Burkett and Klein (2012), An empirical investigation of statistical significance in NLP
 */
export function pairedDifference(
  replicatesA: ArrayLike<number>,
  replicatesB: ArrayLike<number>,
  estimateA: number | null,
  estimateB: number | null,
  level = 0.95,
): PairedDifference | null {
  if (estimateA === null || estimateB === null) return null
  const differences = differenceReplicates(replicatesA, replicatesB)
  const interval = percentileInterval(differences, level)
  return {
    difference: estimateA - estimateB,
    interval: interval && { ...interval, method: 'paired bootstrap percentile' },
    standardError: bootstrapStandardError(differences),
    p: bootstrapP(differences),
  }
}

/** Replicates of A − B; NaN where either is undefined. */
export function differenceReplicates(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  const differences = new Float64Array(Math.min(a.length, b.length))
  for (let i = 0; i < differences.length; i++) differences[i] = (a[i] as number) - (b[i] as number)
  return differences
}

/**
 * Two-sided p-value of "the true difference is 0" by turning the percentile interval round: twice the share of
 * replicates on the far side of 0, with one added above and below so that it is never 0.
 *
 * @returns null for no defined replicates
 */
export function bootstrapP(differences: ArrayLike<number>): number | null {
  let defined = 0
  let notAbove = 0
  let notBelow = 0
  for (let b = 0; b < differences.length; b++) {
    const value = differences[b] as number
    if (Number.isNaN(value)) continue
    defined++
    if (value <= 0) notAbove++
    if (value >= 0) notBelow++
  }
  return defined === 0 ? null : Math.min(1, (2 * (Math.min(notAbove, notBelow) + 1)) / (defined + 1))
}
