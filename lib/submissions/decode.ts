const NEWLINE = 10

/**
 * UTF-8 bytes to text, chunk by chunk. A faulty line is reported with its number and read with U+FFFD in place of the
 * bad bytes, so that one Latin-1 word does not hide what else there is to say about a file.
 */
export class LineDecoder {
  readonly #strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #lenient = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #faulty: (line: number) => void
  /** The first bytes of a character that goes on in the next chunk. */
  #carried = new Uint8Array(0)
  #line = 1
  #reported = 0

  constructor(faulty: (line: number) => void) {
    this.#faulty = faulty
  }

  push(chunk: Uint8Array): string {
    const bytes = joined(this.#carried, chunk)
    const whole = wholeCharacters(bytes)
    this.#carried = bytes.slice(whole)
    return this.#decode(bytes.subarray(0, whole))
  }

  end(): string {
    const rest = this.#carried
    this.#carried = new Uint8Array(0)
    return this.#decode(rest)
  }

  #decode(bytes: Uint8Array): string {
    let text: string
    try {
      text = this.#strict.decode(bytes)
    } catch {
      return this.#decodeLines(bytes)
    }
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) this.#line++
    return text
  }

  #decodeLines(bytes: Uint8Array): string {
    let text = ''
    for (let from = 0; from < bytes.length; ) {
      const at = bytes.indexOf(NEWLINE, from)
      const end = at < 0 ? bytes.length : at + 1
      const line = bytes.subarray(from, end)
      try {
        text += this.#strict.decode(line)
      } catch {
        text += this.#lenient.decode(line)
        if (this.#reported !== this.#line) this.#faulty(this.#line)
        this.#reported = this.#line
      }
      if (at >= 0) this.#line++
      from = end
    }
    return text
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}

/** How many of the bytes are not the beginning of a character that is cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) break
    if (byte < 0xc0) continue // continuation byte: its lead byte stands further left
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return back < length ? bytes.length - back : bytes.length
  }
  return bytes.length
}
