/** A message of Protocol Buffers under construction: what writing a small ONNX file needs, and no more. */
export class Message {
  readonly #parts: Uint8Array[] = []

  /** A number that is not negative, as varint. */
  number(field: number, value: number): this {
    this.#parts.push(varint(field << 3), varint(value))
    return this
  }

  /** Text, bytes or a message inside. */
  bytes(field: number, value: string | Uint8Array | Message): this {
    const data =
      typeof value === 'string'
        ? new TextEncoder().encode(value)
        : value instanceof Message
          ? value.finish()
          : value
    this.#parts.push(varint((field << 3) | 2), varint(data.length), data)
    return this
  }

  each(field: number, values: readonly (string | Message)[]): this {
    for (const value of values) this.bytes(field, value)
    return this
  }

  finish(): Uint8Array {
    return Buffer.concat(this.#parts)
  }
}

function varint(value: number): Uint8Array {
  const bytes: number[] = []
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) | 128)
    rest = Math.floor(rest / 128)
  }
  return Uint8Array.of(...bytes, rest)
}
