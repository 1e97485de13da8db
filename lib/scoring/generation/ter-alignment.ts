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
 * reference and candidates that are rearrangements of one another. Rows are candidate words, columns reference words.
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
  readonly #costs: Int32Array
  readonly #operations: Uint8Array
  #previous: Int32Array
  #current: Int32Array

  constructor(candidateLength: number, reference: ArrayLike<number>) {
    this.#reference = reference
    this.#rows = candidateLength
    this.#columns = reference.length
    const width = this.#columns + 1
    this.#costs = new Int32Array((this.#rows + 1) * width).fill(UNREACHED)
    this.#operations = new Uint8Array((this.#rows + 1) * width)
    for (let j = 0; j < width; j++) {
      this.#costs[j] = j
      this.#operations[j] = INSERT
    }
    this.#previous = new Int32Array(width)
    this.#current = new Int32Array(width)
    this.aligned = new Int32Array(this.#columns)
    this.candidateErrors = new Int32Array(this.#rows + 1)
    this.referenceErrors = new Int32Array(this.#columns + 1)
  }

  /** Distance of a candidate, and the alignment along its cheapest trace: substitution before deletion before insertion. */
  align(candidate: ArrayLike<number>): number {
    const width = this.#columns + 1
    const costs = this.#costs
    for (let i = 1; i <= this.#rows; i++) {
      const word = candidate[i - 1]!
      const [from, to] = this.#band(i)
      const row = i * width
      for (let j = from; j < to; j++) {
        if (j === 0) {
          costs[row] = costs[row - width]! + 1
          this.#operations[row] = DELETE
          continue
        }
        const same = word === this.#reference[j - 1]
        let cost = costs[row - width + j - 1]! + (same ? 0 : 1)
        let operation = same ? MATCH : SUBSTITUTE
        if (costs[row - width + j]! + 1 < cost) [cost, operation] = [costs[row - width + j]! + 1, DELETE]
        const before = j > from ? costs[row + j - 1]! + 1 : UNREACHED
        if (before < cost) [cost, operation] = [before, INSERT]
        costs[row + j] = cost
        this.#operations[row + j] = operation
      }
    }
    this.#trace()
    return costs[this.#rows * width + this.#columns]!
  }

  /**
   * Distance of a candidate that agrees with the aligned one in its first `kept` words; given up as soon as it must
   * exceed `limit` (the result is then just more than `limit`).
   */
  distance(candidate: ArrayLike<number>, kept: number, limit: number): number {
    const width = this.#columns + 1
    this.#previous.set(this.#costs.subarray(kept * width, (kept + 1) * width))
    for (let i = kept + 1; i <= this.#rows; i++) {
      if (this.#nextRow(candidate[i - 1]!, i) > limit) return limit + 1
      const swap = this.#previous
      this.#previous = this.#current
      this.#current = swap
    }
    return this.#previous[this.#columns]!
  }

  /** Fills `#current` from `#previous` and gives its least cost. */
  #nextRow(word: number, i: number): number {
    const [from, to] = this.#band(i)
    const [previous, current, reference] = [this.#previous, this.#current, this.#reference]
    if (from > 0) current.fill(UNREACHED, 0, from)
    if (to <= this.#columns) current.fill(UNREACHED, to)
    let before = UNREACHED
    let least = UNREACHED
    for (let j = from; j < to; j++) {
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

  /** Columns of row i: from the first, up to but not including the second. The last row goes to the end. */
  #band(i: number): [number, number] {
    const ratio = this.#columns / this.#rows
    const width = BAND < ratio / 2 ? Math.ceil(ratio / 2 + BAND) : BAND
    const diagonal = Math.floor(i * ratio)
    const end = i === this.#rows ? this.#columns + 1 : Math.min(this.#columns + 1, diagonal + width)
    return [Math.max(0, diagonal - width), end]
  }

  #trace(): void {
    let [i, j] = [this.#rows, this.#columns]
    const width = this.#columns + 1
    while (i > 0 || j > 0) {
      const operation = this.#operations[i * width + j]!
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
