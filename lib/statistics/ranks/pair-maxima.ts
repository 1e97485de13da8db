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
    for (const pair of pairs) marks[pair] = 1
    this.pairs = Int32Array.from(new Set(pairs)).sort()
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
      maxima[row] = 0
      argmax[row] = -1
      scan(both, z, row, maxima, argmax, true)
      scan(single, z, row, maxima, argmax, false)
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
    const both: number[] = []
    const single: number[] = []
    for (const pair of this.pairs) {
      if (!((scales[pair] as number) > 0)) continue
      const i = Math.floor(pair / size)
      const j = pair % size
      const lead = (degree[i] as number) - (degree[j] as number)
      if (!this.has(j * size + i)) single.push(pair)
      else if (lead > 0 || (lead === 0 && j < i)) both.push(pair)
    }
    return { both: pairLists(both, size, scales), single: pairLists(single, size, scales) }
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
}

function pairLists(pairs: readonly number[], size: number, scales: Float64Array): PairLists {
  const rows: number[] = []
  const starts: number[] = []
  pairs.forEach((pair, k) => {
    const i = Math.floor(pair / size)
    if (rows.at(-1) !== i) {
      rows.push(i)
      starts.push(k)
    }
  })
  return {
    size,
    rows,
    starts: [...starts, pairs.length],
    columns: Int32Array.from(pairs, (pair) => pair % size),
    factors: Float64Array.from(pairs, (pair) => 1 / (scales[pair] as number)),
  }
}

function scan(
  { size, rows, starts, columns, factors }: PairLists,
  z: Float64Array,
  row: number,
  maxima: Float64Array,
  argmax: Int32Array,
  twoSided: boolean,
): void {
  let largest = maxima[row] as number
  let at = argmax[row] as number
  for (let r = 0; r < rows.length; r++) {
    const i = rows[r] as number
    const own = z[i] as number
    const end = starts[r + 1] as number
    for (let k = starts[r] as number; k < end; k++) {
      const value = (own - (z[columns[k] as number] as number)) * (factors[k] as number)
      if (value > largest) {
        largest = value
        at = i * size + (columns[k] as number)
      } else if (twoSided && -value > largest) {
        largest = -value
        at = (columns[k] as number) * size + i
      }
    }
  }
  maxima[row] = largest
  argmax[row] = at
}
