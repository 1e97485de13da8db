/** How the ids of a file fit the instances of a version. Examples are the first few, in the order of the file. */
export interface IdFit {
  /** Distinct instances with a prediction. */
  readonly answered: number
  readonly unknown: { readonly total: number; readonly first: readonly { line: number; id: string }[] }
  /** Lines that repeat an id, with the line that had it first. */
  readonly duplicates: {
    readonly total: number
    readonly first: readonly { line: number; id: string; firstLine: number }[]
  }
  /** Ids of a few instances that have no prediction. */
  readonly missing: readonly string[]
}

const examplesKept = 20
export const missingExamples = 5

/** Keeps count of the ids of a file where the version's ids fit into memory. */
export class IdTally {
  readonly #positions: ReadonlyMap<string, number>
  /** Line that answers each instance; 0: none yet. */
  readonly #lines: Int32Array
  readonly #unknown: { line: number; id: string }[] = []
  readonly #duplicates: { line: number; id: string; firstLine: number }[] = []
  #answered = 0
  #unknownTotal = 0
  #duplicateTotal = 0

  /** @param positions 0-based position of each id, all below the number of ids */
  constructor(positions: ReadonlyMap<string, number>) {
    this.#positions = positions
    this.#lines = new Int32Array(positions.size)
  }

  /** @returns position of the instance; null for an id the version does not have */
  add(line: number, id: string): number | null {
    const position = this.#positions.get(id)
    if (position === undefined) {
      if (this.#unknownTotal++ < examplesKept) this.#unknown.push({ line, id })
      return null
    }
    const firstLine = this.#lines[position] ?? 0
    if (firstLine === 0) {
      this.#lines[position] = line
      this.#answered++
    } else if (this.#duplicateTotal++ < examplesKept) this.#duplicates.push({ line, id, firstLine })
    return position
  }

  fit(): IdFit {
    const missing: string[] = []
    if (this.#answered < this.#positions.size) {
      for (const [id, position] of this.#positions) {
        if (this.#lines[position] === 0) missing.push(id)
        if (missing.length === missingExamples) break
      }
    }
    return {
      answered: this.#answered,
      unknown: { total: this.#unknownTotal, first: this.#unknown },
      duplicates: { total: this.#duplicateTotal, first: this.#duplicates },
      missing,
    }
  }
}
