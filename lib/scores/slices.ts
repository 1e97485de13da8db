export interface Slice {
  readonly dimension: string
  readonly value: string
  /** Ascending. */
  readonly positions: Int32Array
}

/**
 * Collects which instances belong to which slice. Dimensions come in the benchmark's order, values by code point;
 * an instance without a value in a dimension belongs to none of its slices.
 */
export class SliceBuilder {
  readonly #dimensions: readonly string[]
  readonly #positions: Map<string, Map<string, number[]>>
  #next = 0

  constructor(dimensions: readonly string[]) {
    this.#dimensions = dimensions
    this.#positions = new Map(dimensions.map((dimension) => [dimension, new Map()]))
  }

  /** The slices of the next instance. */
  add(slices: Readonly<Record<string, string>>): void {
    for (const [dimension, byValue] of this.#positions) {
      const value = slices[dimension]
      if (value === undefined) continue
      const positions = byValue.get(value)
      if (positions) positions.push(this.#next)
      else byValue.set(value, [this.#next])
    }
    this.#next++
  }

  finish(): Slice[] {
    return this.#dimensions.flatMap((dimension) =>
      [...(this.#positions.get(dimension) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([value, positions]) => ({ dimension, value, positions: Int32Array.from(positions) })),
    )
  }
}
