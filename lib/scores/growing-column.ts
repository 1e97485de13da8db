/**
 * A column of statistics that takes a byte a value for as long as bytes are enough: a million instances of a task
 * with a hundred statistics fit in memory.
 */
export class GrowingColumn {
  #values: Uint8Array | Float64Array

  constructor(length: number) {
    this.#values = new Uint8Array(length)
  }

  get values(): Uint8Array | Float64Array {
    return this.#values
  }

  set(position: number, value: number): void {
    this.#values[position] = value
    // a byte array wraps and cuts what it cannot hold
    if (this.#values[position] === value) return
    this.#values = Float64Array.from(this.#values)
    this.#values[position] = value
  }
}
