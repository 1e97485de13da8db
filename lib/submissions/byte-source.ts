/** A source of bytes that counts what was taken and knows whether a failure was its own. */
export class ByteSource implements AsyncIterable<Uint8Array> {
  readonly #iterator: AsyncIterator<Uint8Array>
  readonly #peeked: Uint8Array[] = []
  taken = 0
  /** Whether the source itself failed, as opposed to whoever reads from it. */
  hasFailed = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#iterator = source[Symbol.asyncIterator]()
  }

  /** The first bytes, left in place; fewer than `length` where there are fewer. */
  async peek(length: number): Promise<Uint8Array> {
    const first: number[] = []
    while (first.length < length) {
      const next = await this.#next()
      if (next.done) break
      this.#peeked.push(next.value)
      first.push(...next.value.subarray(0, length - first.length))
    }
    return Uint8Array.from(first)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (const chunk of this.#peeked) yield this.#counted(chunk)
      for (let next = await this.#next(); !next.done; next = await this.#next()) {
        yield this.#counted(next.value)
      }
    } finally {
      await this.close()
    }
  }

  /** Tells the source that nothing more is wanted. */
  async close(): Promise<void> {
    await this.#iterator.return?.()
  }

  #counted(chunk: Uint8Array): Uint8Array {
    this.taken += chunk.length
    return chunk
  }

  async #next(): Promise<IteratorResult<Uint8Array, unknown>> {
    try {
      return await this.#iterator.next()
    } catch (error) {
      this.hasFailed = true
      throw error
    }
  }
}
