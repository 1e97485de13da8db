import type { Finding } from '../issue'
import type { JsonValue } from '../prediction'
import { parseLenient } from './lenient-json'

/** Names of objects, positions in lists, from the outside in. */
export type JsonPath = readonly (string | number)[]

/** `take`: build the value. `enter`: ask again for what is inside; a text or number there is passed over. */
export type JsonStep = 'take' | 'enter' | 'skip'

export interface JsonVisitor {
  /** Longest value that is taken, in characters. */
  readonly longest: number
  /** What to do with the value at a path. The path is only valid during the call. */
  step(path: JsonPath): JsonStep
  /** A value that was to be taken, and the line where it begins. */
  value(path: JsonPath, value: JsonValue, line: number): void
  entered?(path: JsonPath, line: number): void
  left?(path: JsonPath): void
  /** Why the rest is not read. */
  fault(finding: Finding): void
}

type State = 'value' | 'key' | 'colon' | 'after' | 'inside' | 'end' | 'broken'

const blank = /\s/
const bracketOrQuote = /["{}[\]]/g
const quoteOrBackslash = /["\\]/g
const scalarEnd = /[,\]}\s]/g

/**
 * Walks through one JSON document of any size, from text in chunks of any length, and builds only the values that are
 * asked for: a log of gigabytes with transcripts needs memory for one answer. What is passed over is not looked at
 * beyond its strings and brackets. Bare NaN counts as null.
 */
export class JsonWalk {
  readonly #visitor: JsonVisitor
  #state: State = 'value'
  readonly #path: (string | number)[] = []
  /** Whether each entered container is a list. */
  readonly #lists: boolean[] = []
  #line = 1
  /** How far into the present chunk lines were counted. */
  #counted = 0

  // the value or key at hand
  #isTaken = false
  #isKey = false
  #text = ''
  #begun = 1
  #depth = 0
  #inString = false
  #escaped = false
  #isScalar = false

  constructor(visitor: JsonVisitor) {
    this.#visitor = visitor
  }

  push(chunk: string): void {
    this.#counted = 0
    let at = 0
    while (at < chunk.length && this.#state !== 'broken') {
      at = this.#state === 'inside' ? this.#inside(chunk, at) : this.#between(chunk, at)
    }
    this.#lineAt(chunk, chunk.length)
  }

  end(): void {
    if (this.#state === 'inside' && this.#isScalar && this.#lists.length === 0) this.#finish()
    if (this.#state === 'end' || this.#state === 'broken') return
    this.#break('The document ends before its last bracket is closed: the file seems cut off.', this.#line)
  }

  /** Takes one character outside values and keys. */
  #between(chunk: string, at: number): number {
    const character = chunk[at]!
    if (blank.test(character)) return at + 1
    const isList = this.#lists.at(-1)
    const line = () => this.#lineAt(chunk, at)
    switch (this.#state) {
      case 'value':
        if (character === ']' && isList) this.#leave()
        else return this.#begin(chunk, at)
        break
      case 'key':
        if (character === '}') this.#leave()
        else if (character === '"') return this.#beginKey(chunk, at)
        else this.#break('Expected a name in double quotes.', line())
        break
      case 'colon':
        if (character === ':') this.#state = 'value'
        else this.#break('Expected a colon after a name.', line())
        break
      case 'after':
        if (character === ',') this.#next()
        else if (character === (isList ? ']' : '}')) this.#leave()
        else this.#break('Expected a comma or a closing bracket.', line())
        break
      default:
        this.#break('There is more text after the end of the document.', line())
    }
    return at + 1
  }

  #begin(chunk: string, at: number): number {
    const character = chunk[at]!
    const isContainer = character === '{' || character === '['
    const step = this.#visitor.step(this.#path)
    if (step === 'enter' && isContainer) {
      this.#visitor.entered?.(this.#path, this.#lineAt(chunk, at))
      this.#lists.push(character === '[')
      if (character === '[') this.#path.push(0)
      this.#state = character === '[' ? 'value' : 'key'
      return at + 1
    }
    if (character === ',' || character === '}' || character === ']' || character === ':') {
      this.#break('Expected a value.', this.#lineAt(chunk, at))
      return at
    }
    this.#isTaken = step === 'take'
    this.#isKey = false
    this.#isScalar = !isContainer && character !== '"'
    this.#begun = this.#isTaken ? this.#lineAt(chunk, at) : this.#line
    this.#open(character)
    return this.#isScalar ? at : at + 1
  }

  #beginKey(chunk: string, at: number): number {
    this.#isTaken = true
    this.#isKey = true
    this.#isScalar = false
    this.#begun = this.#lineAt(chunk, at)
    this.#open('"')
    return at + 1
  }

  #open(character: string): void {
    this.#state = 'inside'
    this.#text = this.#isTaken && !this.#isScalar ? character : ''
    this.#depth = character === '{' || character === '[' ? 1 : 0
    this.#inString = character === '"'
    this.#escaped = false
  }

  /** Takes as much of the chunk as belongs to the value at hand. */
  #inside(chunk: string, from: number): number {
    const end = this.#isScalar ? searchFrom(scalarEnd, chunk, from) : this.#valueEnd(chunk, from)
    const until = end < 0 ? chunk.length : end
    if (this.#isTaken) {
      this.#text += chunk.slice(from, until)
      if (this.#text.length > this.#visitor.longest) {
        this.#tooLong()
        return until
      }
    }
    if (end >= 0) this.#finish()
    return until
  }

  /** Where the string, object or list at hand ends in the chunk; -1 where it goes on. */
  #valueEnd(chunk: string, from: number): number {
    let at = from
    while (at < chunk.length) {
      if (this.#escaped) {
        this.#escaped = false
        at++
        continue
      }
      const found = searchFrom(this.#inString ? quoteOrBackslash : bracketOrQuote, chunk, at)
      if (found < 0) return -1
      at = found + 1
      const character = chunk[found]!
      if (character === '\\') this.#escaped = true
      else if (character === '"') this.#inString = !this.#inString
      else this.#depth += character === '{' || character === '[' ? 1 : -1
      if (this.#depth === 0 && !this.#inString) return at
    }
    return -1
  }

  #finish(): void {
    const text = this.#text
    this.#text = ''
    this.#state = 'after'
    if (this.#isTaken) {
      let value: JsonValue
      try {
        value = parseLenient(text)
      } catch {
        this.#break(`What begins on line ${this.#begun} is not valid JSON.`, this.#begun)
        return
      }
      if (this.#isKey) {
        this.#path.push(value as string)
        this.#state = 'colon'
        return
      }
      this.#visitor.value(this.#path, value, this.#begun)
    }
    this.#closeValue()
  }

  /** After a value: back to its container, or the end of the document. */
  #closeValue(): void {
    if (this.#lists.length === 0) this.#state = 'end'
    else {
      this.#state = 'after'
      if (!this.#lists.at(-1)) this.#path.pop()
    }
  }

  #next(): void {
    if (this.#lists.at(-1)) {
      this.#path[this.#path.length - 1] = (this.#path.at(-1) as number) + 1
      this.#state = 'value'
    } else this.#state = 'key'
  }

  #leave(): void {
    if (this.#lists.pop()) this.#path.pop()
    this.#visitor.left?.(this.#path)
    this.#closeValue()
  }

  /** Line of a place in the present chunk; places must not go back. */
  #lineAt(chunk: string, at: number): number {
    for (let next = chunk.indexOf('\n', this.#counted); next >= 0 && next < at; ) {
      this.#line++
      this.#counted = next + 1
      next = chunk.indexOf('\n', this.#counted)
    }
    return this.#line
  }

  #tooLong(): void {
    const longest = this.#visitor.longest.toLocaleString('en')
    const message = `What begins on line ${this.#begun} is longer than ${longest} characters.`
    this.#state = 'broken'
    this.#text = ''
    this.#visitor.fault({ code: 'line-too-long', line: this.#begun, message })
  }

  #break(message: string, line: number): void {
    this.#state = 'broken'
    this.#text = ''
    const remedy = 'Upload the file as the tool wrote it.'
    this.#visitor.fault({ code: 'invalid-json', line, message, remedy })
  }
}

function searchFrom(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.exec(text)?.index ?? -1
}
