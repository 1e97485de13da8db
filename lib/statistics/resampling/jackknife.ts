import { resamplingUnits } from './units'

export interface JackknifeOptions {
  /** One per statistic, as long as there are instances. */
  readonly columns: readonly ArrayLike<number>[]
  readonly clusters?: ArrayLike<number> | null
  readonly evaluate: (sums: Float64Array) => number | null
}

/**
 * The metric with one unit left out, for each unit: the sum less that unit, so n values cost n evaluations. Units
 * with equal statistics are evaluated once.
 *
 * @returns one value per cluster (instance when there are none) in ascending order; NaN where undefined
 */
export function jackknifeValues({ columns, clusters = null, evaluate }: JackknifeOptions): Float64Array {
  const width = columns.length
  const instances = columns[0]?.length ?? 0
  const units = resamplingUnits(instances, clusters, null)
  const rows = new Float64Array(units.count * width)
  const total = new Float64Array(width)
  for (let i = 0; i < instances; i++) {
    const at = (units.unitOfInstance[i] as number) * width
    for (let c = 0; c < width; c++) {
      const value = (columns[c] as ArrayLike<number>)[i] as number
      rows[at + c] = (rows[at + c] as number) + value
      total[c] = (total[c] as number) + value
    }
  }
  const known = new Map<string, number>()
  const left = new Float64Array(width)
  return Float64Array.from({ length: units.count }, (_, unit) => {
    const row = rows.subarray(unit * width, (unit + 1) * width)
    const name = row.join(' ')
    const seen = known.get(name)
    if (seen !== undefined) return seen
    for (let c = 0; c < width; c++) left[c] = (total[c] as number) - (row[c] as number)
    const value = evaluate(left) ?? Number.NaN
    known.set(name, value)
    return value
  })
}
