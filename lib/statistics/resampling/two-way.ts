import { type DiceKey, replicateDice } from './dice'

export interface TwoWayOptions {
  readonly key: DiceKey
  /** One per statistic, as long as there are cells (ratings, say); cells may be missing from the table. */
  readonly columns: readonly ArrayLike<number>[]
  /** Row of each cell, 0 … rows − 1 (the item, say). */
  readonly rowOf: ArrayLike<number>
  /** Column of each cell, 0 … columns − 1 (the rater, say). */
  readonly columnOf: ArrayLike<number>
  readonly from: number
  readonly to: number
  readonly evaluate: (sums: Float64Array) => number | null
}

/**
 * Pigeonhole bootstrap: rows and columns are drawn independently, and a cell counts (times its row was drawn) ×
 * (times its column was drawn). Its spread covers both "other items" and "other raters"; it errs on the wide side.
 *
 * Replicate b draws its rows, then its columns, from the dice of (key, b).
 *
 * @returns the metric of replicates `from` … `to` − 1; NaN where it is undefined
 * @see Owen (2007), The pigeonhole bootstrap, Annals of Applied Statistics 1, 386–411
 */
export function twoWayReplicates(options: TwoWayOptions): Float64Array {
  const { key, from, to, evaluate } = options
  const { starts, columnOf, values, width } = cellsByRow(options)
  const rows = new Float64Array(starts.length - 1)
  const others = new Float64Array(countOf(options.columnOf))
  const sums = new Float64Array(width)
  const replicates = new Float64Array(Math.max(0, to - from))
  for (let b = from; b < to; b++) {
    const draw = replicateDice(key, b)
    drawWeights(rows, draw)
    drawWeights(others, draw)
    sums.fill(0)
    for (let row = 0; row < rows.length; row++) {
      const times = rows[row] as number
      if (times === 0) continue
      const end = starts[row + 1] as number
      for (let cell = starts[row] as number; cell < end; cell++) {
        const weight = times * (others[columnOf[cell] as number] as number)
        if (weight === 0) continue
        const at = cell * width
        for (let c = 0; c < width; c++) sums[c] = (sums[c] as number) + weight * (values[at + c] as number)
      }
    }
    replicates[b - from] = evaluate(sums) ?? Number.NaN
  }
  return replicates
}

/** The cells row by row, their statistics side by side: rows that were not drawn are then passed over whole. */
function cellsByRow({ columns, rowOf, columnOf }: TwoWayOptions) {
  const width = columns.length
  const cells = rowOf.length
  const starts = new Int32Array(countOf(rowOf) + 1)
  for (let cell = 0; cell < cells; cell++) {
    const next = (rowOf[cell] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let row = 1; row < starts.length; row++)
    starts[row] = (starts[row] as number) + (starts[row - 1] as number)
  const place = starts.slice()
  const sortedColumnOf = new Int32Array(cells)
  const values = new Float64Array(cells * width)
  for (let cell = 0; cell < cells; cell++) {
    const row = rowOf[cell] as number
    const at = place[row] as number
    place[row] = at + 1
    sortedColumnOf[at] = columnOf[cell] as number
    for (let c = 0; c < width; c++) values[at * width + c] = (columns[c] as ArrayLike<number>)[cell] as number
  }
  return { starts, columnOf: sortedColumnOf, values, width }
}

function countOf(indices: ArrayLike<number>): number {
  let largest = -1
  for (let i = 0; i < indices.length; i++) largest = Math.max(largest, indices[i] as number)
  return largest + 1
}

function drawWeights(weights: Float64Array, draw: (n: number) => number): void {
  weights.fill(0)
  for (let i = 0; i < weights.length; i++) {
    const unit = draw(weights.length)
    weights[unit] = (weights[unit] as number) + 1
  }
}
