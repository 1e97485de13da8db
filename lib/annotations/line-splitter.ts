/** Cuts text that comes in chunks into lines, without their line ends. A last line without line feed counts. */
export class LineSplitter {
  readonly #line: (text: string, number: number) => void
  readonly #parts: string[] = []
  #number = 0

  constructor(line: (text: string, number: number) => void) {
    this.#line = line
  }

  push(text: string): void {
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      this.#parts.push(text.slice(from, at))
      this.#flush()
      from = at + 1
    }
    if (from < text.length) this.#parts.push(text.slice(from))
  }

  end(): void {
    if (this.#parts.length > 0) this.#flush()
  }

  #flush(): void {
    const text = this.#parts.join('')
    this.#parts.length = 0
    this.#number++
    this.#line(text.endsWith('\r') ? text.slice(0, -1) : text, this.#number)
  }
}
