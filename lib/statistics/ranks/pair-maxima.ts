/**
 * Ordered pairs (i, j), "i is better than j", that are still tested, each as the number i · size + j. A pair tested
 * both ways costs one absolute value; pairs are kept row by row so that the innermost loop runs over arrays.
 */
export class TestedPairs {
  private readonly size: number
  private readonly marks: Uint8Array
  private pairs: Int32Array

  /** @param marks `size` × `size` zeros to work on, so that many families can share them; `clear` leaves zeros */
  constructor(size: number, pairs: readonly number[], marks: Uint8Array) {
    this.size = size
    this.marks = marks
    const once = pairs.filter((pair) => {
      const isNew = marks[pair] === 0
      marks[pair] = 1
      return isNew
    })
    this.pairs = Int32Array.from(once).sort()
  }

  get remaining(): ArrayLike<number> {
    return this.pairs
  }

  has(pair: number): boolean {
    return this.marks[pair] === 1
  }

  delete(gone: readonly number[]): void {
    for (const pair of gone) this.marks[pair] = 0
    this.pairs = this.pairs.filter((pair) => this.marks[pair] === 1)
  }

  clear(): void {
    for (const pair of this.pairs) this.marks[pair] = 0
  }

  /**
   * For each chosen row of `draws`, the largest (z_i − z_j) / s_ij over the tested pairs and the pair that has it.
   * The maximum starts at 0, which changes no quantile from the median up.
   *
   * @param draws rows of `size` numbers; a NaN is passed over
   * @param scales s_ij, `size` × `size`; pairs with 0 are passed over
   */
  maxima(
    draws: Float64Array,
    scales: Float64Array,
    rows: ArrayLike<number>,
    maxima: Float64Array,
    argmax: Int32Array,
  ): void {
    const { both, single } = this.lists(scales)
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r] as number
      const z = draws.subarray(row * this.size, (row + 1) * this.size)
      let least = Number.POSITIVE_INFINITY
      let greatest = Number.NEGATIVE_INFINITY
      for (let i = 0; i < z.length; i++) {
        const value = z[i] as number
        if (value < least) least = value
        if (value > greatest) greatest = value
      }
      maxima[row] = 0
      argmax[row] = -1
      scan(both, { z, least, greatest }, row, maxima, argmax, true)
      scan(single, { z, least, greatest }, row, maxima, argmax, false)
    }
  }

  /** Pairs tested both ways, in the row of whichever system is in more of them, and pairs tested one way. */
  private lists(scales: Float64Array): { both: PairLists; single: PairLists } {
    const { size } = this
    const degree = new Int32Array(size)
    for (const pair of this.pairs) {
      const i = Math.floor(pair / size)
      degree[i] = (degree[i] as number) + 1
    }
    const both = new Int32Array(this.pairs.length)
    const single = new Int32Array(this.pairs.length)
    let [boths, singles] = [0, 0]
    for (const pair of this.pairs) {
      if (!((scales[pair] as number) > 0)) continue
      const i = Math.floor(pair / size)
      const j = pair % size
      const lead = (degree[i] as number) - (degree[j] as number)
      if (this.marks[j * size + i] === 0) single[singles++] = pair
      else if (lead > 0 || (lead === 0 && j < i)) both[boths++] = pair
    }
    return {
      both: pairLists(both.subarray(0, boths), size, scales),
      single: pairLists(single.subarray(0, singles), size, scales),
    }
  }
}

/** Pairs row by row: the k from starts[r] to starts[r + 1] pair system rows[r] with columns[k]. */
interface PairLists {
  readonly size: number
  readonly rows: readonly number[]
  readonly starts: readonly number[]
  readonly columns: Int32Array
  /** 1 / s_ij */
  readonly factors: Float64Array
  /** The largest factor of each row. */
  readonly largestFactors: Float64Array
  /** Room for one number a row. */
  readonly bounds: Float64Array
}

/** Deviations of all systems in one draw, and the ends of their range. */
interface Draw {
  readonly z: Float64Array
  readonly least: number
  readonly greatest: number
}

function pairLists(pairs: Int32Array, size: number, scales: Float64Array): PairLists {
  const rows: number[] = []
  const starts: number[] = []
  const columns = new Int32Array(pairs.length)
  const factors = new Float64Array(pairs.length)
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number
    const i = Math.floor(pair / size)
    if (rows.at(-1) !== i) {
      rows.push(i)
      starts.push(k)
    }
    columns[k] = pair - i * size
    factors[k] = 1 / (scales[pair] as number)
  }
  starts.push(pairs.length)
  const largestFactors = Float64Array.from(rows, (_, r) =>
    factors.subarray(starts[r], starts[r + 1]).reduce((largest, factor) => Math.max(largest, factor), 0),
  )
  return { size, rows, starts, columns, factors, largestFactors, bounds: new Float64Array(rows.length) }
}

/**
 * Raises the maximum of a draw to that over these pairs. Rows that cannot reach it, as their system is not far enough
 * from either end of the draw, are passed over: on a large board that is nearly all of them, once the most promising
 * row has been looked at.
 */
function scan(
  lists: PairLists,
  draw: Draw,
  row: number,
  maxima: Float64Array,
  argmax: Int32Array,
  twoSided: boolean,
): void {
  const { rows, largestFactors, bounds } = lists
  const { z, least, greatest } = draw
  let first = -1
  for (let r = 0; r < rows.length; r++) {
    const own = z[rows[r] as number] as number
    const reach = twoSided ? Math.max(own - least, greatest - own) : own - least
    bounds[r] = reach * (largestFactors[r] as number)
    if (first < 0 || (bounds[r] as number) > (bounds[first] as number)) first = r
  }
  if (first < 0) return
  scanRow(lists, first, draw, row, maxima, argmax, twoSided)
  for (let r = 0; r < rows.length; r++)
    if ((bounds[r] as number) > (maxima[row] as number) && r !== first)
      scanRow(lists, r, draw, row, maxima, argmax, twoSided)
}

function scanRow(
  { size, rows, starts, columns, factors }: PairLists,
  r: number,
  { z }: Draw,
  row: number,
  maxima: Float64Array,
  argmax: Int32Array,
  twoSided: boolean,
): void {
  const i = rows[r] as number
  const own = z[i] as number
  const end = starts[r + 1] as number
  let largest = maxima[row] as number
  let at = -1
  for (let k = starts[r] as number; k < end; k++) {
    const difference = own - (z[columns[k] as number] as number)
    const value = (twoSided ? Math.abs(difference) : difference) * (factors[k] as number)
    if (value > largest) {
      largest = value
      at = k
    }
  }
  if (at < 0) return
  const j = columns[at] as number
  maxima[row] = largest
  argmax[row] = own < (z[j] as number) ? j * size + i : i * size + j
}
