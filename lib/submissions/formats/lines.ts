interface Options {
  /** Longest line, in characters. */
  longest: number
  line(line: number, text: string): void
  /** A line is too long: nothing more is read. */
  tooLong(line: number): void
}

/** Cuts text in chunks of any length into lines, with memory for one. Lines of nothing but blanks are passed over. */
export class Lines {
  readonly #options: Options
  #rest = ''
  #line = 0
  #stopped = false

  constructor(options: Options) {
    this.#options = options
  }

  push(text: string): void {
    if (this.#stopped) return
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      const part = text.slice(from, at)
      this.#read(this.#rest === '' ? part : this.#rest + part)
      this.#rest = ''
      from = at + 1
      if (this.#stopped) return
    }
    this.#rest += text.slice(from)
    if (this.#rest.length > this.#options.longest) this.#stop(this.#line + 1)
  }

  end(): void {
    if (!this.#stopped && this.#rest !== '') this.#read(this.#rest)
    this.#rest = ''
  }

  #read(text: string): void {
    const line = ++this.#line
    if (text.length > this.#options.longest) this.#stop(line)
    else if (text.trim() !== '') this.#options.line(line, text)
  }

  #stop(line: number): void {
    this.#stopped = true
    this.#rest = ''
    this.#options.tooLong(line)
  }
}
