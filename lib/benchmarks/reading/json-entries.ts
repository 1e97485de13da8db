import { fault } from './fault'

export interface Entry {
  key: string
  /** 1-based line where the entry's key stands. */
  line: number
  value: unknown
}

/**
 * The entries of a JSON object in the order of the file. `JSON.parse` cannot give them: an object sorts keys that
 * look like whole numbers (PubMed ids do), drops all but the last of a repeated key and swallows `__proto__`.
 *
 * @throws DomainError where the text is not one JSON object, or a key stands twice
 */
export function* readJsonEntries(text: string, file: string): Iterable<Entry> {
  const reader = new TopLevel(text, file)
  const seen = new Set<string>()
  for (const entry of reader.entries()) {
    if (seen.has(entry.key)) {
      throw fault(
        { file, line: entry.line },
        `the key "${entry.key}" stands twice`,
        'Take the official file.',
      )
    }
    seen.add(entry.key)
    yield entry
  }
}

const blank = /[\t\n\r ]/

/** Walks the outermost object; what its values hold is left to `JSON.parse`. */
class TopLevel {
  private at = 0
  private line = 1
  private readonly text: string
  private readonly file: string

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
  }

  *entries(): Iterable<Entry> {
    this.skipBlanks()
    this.take('{')
    this.skipBlanks()
    if (this.text[this.at] === '}') this.at++
    else {
      for (;;) {
        this.skipBlanks()
        const line = this.line
        const key = this.parse(this.string())
        this.skipBlanks()
        this.take(':')
        const value = this.parse(this.value())
        yield { key: String(key), line, value }
        this.skipBlanks()
        if (this.text[this.at] === ',') this.at++
        else break
      }
      this.take('}')
    }
    this.skipBlanks()
    if (this.at < this.text.length) throw this.wrong('something follows the object')
  }

  private string(): string {
    if (this.text[this.at] !== '"') throw this.wrong('expected a key in quotation marks')
    const start = this.at++
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      this.at += this.text[this.at] === '\\' ? 2 : 1
    }
    this.at++
    return this.text.slice(start, this.at)
  }

  /** The text of a value: everything up to the comma or brace that ends it. */
  private value(): string {
    const start = this.at
    for (let depth = 0; this.at < this.text.length; ) {
      const char = this.text[this.at]
      if (char === '"') this.string()
      else {
        if (depth === 0 && (char === ',' || char === '}')) break
        if (char === '{' || char === '[') depth++
        else if (char === '}' || char === ']') depth--
        else if (char === '\n') this.line++
        this.at++
      }
    }
    return this.text.slice(start, this.at)
  }

  private parse(json: string): unknown {
    try {
      return JSON.parse(json)
    } catch {
      throw this.wrong('the text is not JSON')
    }
  }

  private take(char: string): void {
    if (this.text[this.at] !== char) throw this.wrong(`expected "${char}"`)
    this.at++
  }

  private skipBlanks(): void {
    for (; this.at < this.text.length && blank.test(this.text[this.at]!); this.at++) {
      if (this.text[this.at] === '\n') this.line++
    }
  }

  private wrong(problem: string) {
    return fault(
      { file: this.file, line: this.line },
      problem,
      'The file must hold one JSON object; take the official file.',
    )
  }
}
