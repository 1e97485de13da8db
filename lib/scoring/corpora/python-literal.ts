/** What a Python literal of tuples, lists, dicts, strings and numbers holds. */
export type PythonValue = string | number | null | boolean | PythonValue[] | { [key: string]: PythonValue }

/**
 * Reads a Python literal as `repr` writes it: lists and tuples (both as lists), dicts with keys of text, strings in either quotes with escapes,
 * numbers, None, True and False. Some data sets store columns this way.
 *
 * @throws SyntaxError with the place where it is not one
 */
export function readPythonLiteral(text: string): PythonValue {
  const reader = new Reader(text)
  const value = reader.value()
  reader.end()
  return value
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '0': '\0',
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  value(): PythonValue {
    this.#blank()
    const char = this.#text[this.#at]
    if (char === '[' || char === '(') return this.#list(char === '[' ? ']' : ')')
    if (char === "'" || char === '"') return this.#string(char)
    if (char === '{') return this.#dict()
    const word = /^(?:None|True|False|-?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)/.exec(this.#text.slice(this.#at))?.[0]
    if (word === undefined) throw this.#fault()
    this.#at += word.length
    if (word === 'None') return null
    return word === 'True' || word === 'False' ? word === 'True' : Number(word)
  }

  end(): void {
    this.#blank()
    if (this.#at < this.#text.length) throw this.#fault()
  }

  #list(close: string): PythonValue[] {
    const values: PythonValue[] = []
    this.#entries(close, () => {
      values.push(this.value())
    })
    return values
  }

  #dict(): { [key: string]: PythonValue } {
    const values: [string, PythonValue][] = []
    this.#entries('}', () => {
      const key = this.value()
      this.#blank()
      if (typeof key !== 'string' || this.#text[this.#at] !== ':') throw this.#fault()
      this.#at++
      values.push([key, this.value()])
    })
    return Object.fromEntries(values)
  }

  /** Entries between an opening bracket and `close`, a comma after each but perhaps the last. */
  #entries(close: string, read: () => void): void {
    this.#at++
    for (;;) {
      this.#blank()
      if (this.#text[this.#at] === close) {
        this.#at++
        return
      }
      read()
      this.#blank()
      if (this.#text[this.#at] === ',') this.#at++
      else if (this.#text[this.#at] !== close) throw this.#fault()
    }
  }

  #string(quote: string): string {
    let out = ''
    this.#at++
    for (;;) {
      const char = this.#text[this.#at++]
      if (char === undefined) throw this.#fault()
      if (char === quote) return out
      out += char === '\\' ? this.#escape() : char
    }
  }

  #escape(): string {
    const code = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/i.exec(
      this.#text.slice(this.#at, this.#at + 9),
    )
    if (code) {
      this.#at += code[0].length
      return String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '0', 16))
    }
    const char = this.#text[this.#at++] ?? ''
    return escapes[char] ?? `\\${char}`
  }

  #blank(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  #fault(): SyntaxError {
    return new SyntaxError(`no Python literal at character ${this.#at}`)
  }
}
