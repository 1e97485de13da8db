import type { DiceKey } from '../resampling/dice'
import { type Interval, percentileInterval } from '../resampling/interval'
import { bootstrapReplicates } from '../resampling/replicates'
import { categoryDistances, type MeasurementLevel } from './category-distances'
import { pairableRows } from './krippendorff-alpha'
import type { Tally } from './tally'

export interface BootstrapAlphaOptions {
  readonly key: DiceKey
  readonly measurement?: MeasurementLevel
  readonly replicates?: number
  readonly level?: number
}

/**
 * Percentile interval of Krippendorff's alpha by resampling items; ordinal distances are worked out anew in every
 * resample. Alpha is a function of the summed coincidences, so it resamples like any other metric.
 *
 * @returns null where too many resamples have no variation left
 */
export function bootstrapAlpha(tally: Tally, options: BootstrapAlphaOptions): Interval | null {
  const { key, measurement = 'nominal', replicates = 2000, level = 0.95 } = options
  const q = tally.categories.length
  const { rows, given } = pairableRows(tally)
  const cells = Array.from({ length: q * q }, () => new Float64Array(rows.length))
  rows.forEach((row, i) => {
    for (let k = 0; k < q; k++)
      for (let l = 0; l < q; l++) {
        const pairs = (row[k] as number) * ((row[l] as number) - (k === l ? 1 : 0))
        ;(cells[k * q + l] as Float64Array)[i] = pairs / ((given[i] as number) - 1)
      }
  })
  const totals = new Float64Array(q)
  const alpha = (sums: Float64Array): number | null => {
    totals.fill(0)
    let n = 0
    for (let cell = 0; cell < sums.length; cell++) {
      const k = Math.floor(cell / q)
      totals[k] = (totals[k] as number) + (sums[cell] as number)
      n += sums[cell] as number
    }
    const distances = categoryDistances(tally.categories, totals, measurement)
    let observed = 0
    let expected = 0
    for (let k = 0; k < q; k++)
      for (let l = 0; l < q; l++) {
        const distance = distances[k * q + l] as number
        observed += (sums[k * q + l] as number) * distance
        expected += (totals[k] as number) * (totals[l] as number) * distance
      }
    return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
  }
  const values = bootstrapReplicates({
    key,
    columns: cells,
    clusters: null,
    strata: null,
    from: 0,
    to: replicates,
    evaluate: alpha,
  })
  return percentileInterval(values, level)
}
