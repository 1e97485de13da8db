import { normalCdf, normalCritical, normalQuantile } from '../distributions/normal'
import { type Interval, leastDefinedShare } from './interval'
import { quantileSorted, sortedDefined } from './quantile'

export interface BcaOptions {
  readonly estimate: number
  readonly replicates: ArrayLike<number>
  /** Leave-one-out values of the metric, one array per independent sample (paired data are one sample). */
  readonly jackknife: readonly ArrayLike<number>[]
  readonly level?: number
}

/**
 * Bias-corrected and accelerated interval: percentiles moved by the median bias of the replicates and the skewness
 * of the leave-one-out values. Second-order accurate.
 *
 * @returns null where it is not defined: no spread in the leave-one-out values, or the estimate outside the replicates
 * @see Efron (1987), Better bootstrap confidence intervals, JASA 82
 */
export function bcaInterval({ estimate, replicates, jackknife, level = 0.95 }: BcaOptions): Interval | null {
  const sorted = sortedDefined(replicates)
  if (sorted.length === 0 || sorted.length < leastDefinedShare * replicates.length) return null

  let below = 0
  let notAbove = 0
  for (const value of sorted) {
    if (value < estimate) below++
    if (value <= estimate) notAbove++
  }
  const bias = normalQuantile((below / sorted.length + notAbove / sorted.length) / 2)
  const acceleration = accelerationOf(jackknife)
  if (acceleration === null || !Number.isFinite(bias)) return null

  const z = normalCritical(level)
  const share = (quantile: number) => {
    const shifted = bias + quantile
    return normalCdf(bias + shifted / (1 - acceleration * shifted))
  }
  const low = quantileSorted(sorted, share(-z))
  const high = quantileSorted(sorted, share(z))
  return { low, high, level, method: 'bootstrap BCa' }
}

function accelerationOf(samples: readonly ArrayLike<number>[]): number | null {
  let cubes = 0
  let squares = 0
  for (const values of samples) {
    const n = values.length
    let mean = 0
    for (let j = 0; j < n; j++) mean += values[j] as number
    mean /= n
    let sampleCubes = 0
    let sampleSquares = 0
    for (let j = 0; j < n; j++) {
      const influence = (n - 1) * (mean - (values[j] as number))
      sampleSquares += influence ** 2
      sampleCubes += influence ** 3
    }
    cubes += sampleCubes / n ** 3
    squares += sampleSquares / n ** 2
  }
  return squares > 0 ? cubes / squares ** 1.5 / 6 : null
}
