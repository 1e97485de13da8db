/** Half the width of the band round the diagonal, in words. */
const BAND = 25
/** More than any distance, and safe to add 1 to. */
const UNREACHED = 1 << 29

const MATCH = 0
const SUBSTITUTE = 1
/** A candidate word too many. */
const DELETE = 2
/** A reference word not there. */
const INSERT = 3

/**
 * Edit distance within a band round the (length-scaled) diagonal, as TERCOM and sacreBLEU compute it, for one
 * reference and candidates that are rearrangements of one another. Rows are candidate words, columns reference words;
 * only the band is kept, so memory grows with the length of the texts, not with their product.
 */
export class TerAlignment {
  /** For every reference word the candidate position it is aligned to; −1 stands before the first. */
  readonly aligned: Int32Array
  /** Errors among the first i candidate words. */
  readonly candidateErrors: Int32Array
  /** Errors among the first j reference words. */
  readonly referenceErrors: Int32Array
  readonly #reference: ArrayLike<number>
  readonly #rows: number
  readonly #columns: number
  /** Row i has columns from `#from[i]` up to, not including, `#to[i]`; column j is at `#offset[i] + j`. */
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #offset: Int32Array
  readonly #costs: Int32Array
  readonly #operations: Uint8Array
  #previous: Int32Array
  #current: Int32Array

  constructor(candidateLength: number, reference: ArrayLike<number>) {
    this.#reference = reference
    this.#rows = candidateLength
    this.#columns = reference.length
    this.#from = new Int32Array(this.#rows + 1)
    this.#to = new Int32Array(this.#rows + 1)
    this.#offset = new Int32Array(this.#rows + 1)
    const cells = this.#layBand()
    this.#costs = new Int32Array(cells)
    this.#operations = new Uint8Array(cells).fill(INSERT, 0, this.#columns + 1)
    for (let j = 0; j <= this.#columns; j++) this.#costs[j] = j
    this.#previous = new Int32Array(this.#columns + 1)
    this.#current = new Int32Array(this.#columns + 1)
    this.aligned = new Int32Array(this.#columns)
    this.candidateErrors = new Int32Array(this.#rows + 1)
    this.referenceErrors = new Int32Array(this.#columns + 1)
  }

  /** The first row and the end of the last are whole. @returns number of cells */
  #layBand(): number {
    const ratio = this.#columns / this.#rows
    const width = BAND < ratio / 2 ? Math.ceil(ratio / 2 + BAND) : BAND
    let cells = 0
    for (let i = 0; i <= this.#rows; i++) {
      const diagonal = Math.floor(i * ratio)
      const whole = i === 0 || i === this.#rows
      this.#from[i] = Math.max(0, i === 0 ? 0 : diagonal - width)
      this.#to[i] = whole ? this.#columns + 1 : Math.min(this.#columns + 1, diagonal + width)
      this.#offset[i] = cells - this.#from[i]!
      cells += this.#to[i]! - this.#from[i]!
    }
    return cells
  }

  /** Distance of a candidate, and the alignment along its cheapest trace: substitution before deletion before insertion. */
  align(candidate: ArrayLike<number>): number {
    for (let i = 1; i <= this.#rows; i++) this.#alignRow(candidate[i - 1]!, i)
    this.#trace()
    return this.#cost(this.#rows, this.#columns)
  }

  #alignRow(word: number, i: number): void {
    const [from, to, offset] = [this.#from[i]!, this.#to[i]!, this.#offset[i]!]
    let before = UNREACHED
    for (let j = from; j < to; j++) {
      let cost = UNREACHED
      let operation = SUBSTITUTE
      if (j > 0) {
        const same = word === this.#reference[j - 1]
        cost = this.#cost(i - 1, j - 1) + (same ? 0 : 1)
        if (same) operation = MATCH
      }
      const deleted = this.#cost(i - 1, j) + 1
      if (deleted < cost) [cost, operation] = [deleted, DELETE]
      if (before + 1 < cost) [cost, operation] = [before + 1, INSERT]
      this.#costs[offset + j] = cost
      this.#operations[offset + j] = operation
      before = cost
    }
  }

  #cost(i: number, j: number): number {
    return j < this.#from[i]! || j >= this.#to[i]! ? UNREACHED : this.#costs[this.#offset[i]! + j]!
  }

  /**
   * Distance of a candidate that agrees with the aligned one before word `kept` and from word `changedEnd` on; given up
   * as soon as it must exceed `limit` (the result is then just more than `limit`).
   */
  distance(candidate: ArrayLike<number>, kept: number, changedEnd: number, limit: number): number {
    const [from, offset] = [this.#from[kept]!, this.#offset[kept]!]
    this.#previous.set(this.#costs.subarray(offset + from, offset + this.#to[kept]!), from)
    this.#fence(this.#previous, kept)
    for (let i = kept + 1; i <= this.#rows; i++) {
      if (this.#nextRow(candidate[i - 1]!, i) > limit) return limit + 1
      // Where only equal words follow, a row that is the aligned one plus a constant stays so to the end.
      const shift = i >= changedEnd ? this.#constantShift(i) : null
      if (shift !== null) return this.#cost(this.#rows, this.#columns) + shift
      this.#fence(this.#current, i)
      const swap = this.#previous
      this.#previous = this.#current
      this.#current = swap
    }
    return this.#previous[this.#columns]!
  }

  /** Fills `#current` from `#previous` and gives its least cost. */
  #nextRow(word: number, i: number): number {
    const [previous, current, reference] = [this.#previous, this.#current, this.#reference]
    const to = this.#to[i]!
    let before = UNREACHED
    let least = UNREACHED
    for (let j = this.#from[i]!; j < to; j++) {
      let cost = previous[j]! + 1
      if (j > 0) {
        const substituted = previous[j - 1]! + (word === reference[j - 1] ? 0 : 1)
        if (substituted < cost) cost = substituted
        if (before + 1 < cost) cost = before + 1
      }
      current[j] = cost
      before = cost
      if (cost < least) least = cost
    }
    return least
  }

  /** By how much the current row exceeds the aligned one, where that is the same in all its cells. */
  #constantShift(i: number): number | null {
    const [from, to, offset] = [this.#from[i]!, this.#to[i]!, this.#offset[i]!]
    const shift = this.#current[from]! - this.#costs[offset + from]!
    for (let j = from + 1; j < to; j++)
      if (this.#current[j]! - this.#costs[offset + j]! !== shift) return null
    return shift
  }

  /** What the next row may read beside the band of this one. */
  #fence(row: Int32Array, i: number): void {
    if (this.#from[i]! > 0) row[this.#from[i]! - 1] = UNREACHED
    if (i < this.#rows) row.fill(UNREACHED, this.#to[i]!, this.#to[i + 1]!)
  }

  #trace(): void {
    let [i, j] = [this.#rows, this.#columns]
    while (i > 0 || j > 0) {
      const operation = this.#operations[this.#offset[i]! + j]!
      const error = operation === MATCH ? 0 : 1
      if (operation !== INSERT) this.candidateErrors[i--] = error
      if (operation !== DELETE) {
        this.referenceErrors[j--] = error
        this.aligned[j] = operation === INSERT ? i - 1 : i
      }
    }
    for (let k = 1; k <= this.#rows; k++) this.candidateErrors[k]! += this.candidateErrors[k - 1]!
    for (let k = 1; k <= this.#columns; k++) this.referenceErrors[k]! += this.referenceErrors[k - 1]!
  }
}
