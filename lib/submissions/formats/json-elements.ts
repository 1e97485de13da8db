import type { Finding } from '../issue'

interface Options {
  /** Longest element, in characters. */
  longest: number
  /** @param key the key's JSON text in an object, null in a list */
  element(line: number, key: string | null, text: string): void
  fault(finding: Finding): void
}

type State = 'before' | 'key' | 'colon' | 'value' | 'after' | 'broken'

const blank = /\s/

/**
 * Cuts one JSON document into its outermost elements, from text in chunks of any length and with memory for one
 * element. It only tracks strings and brackets: whether an element is valid JSON is for its parser to say.
 */
export class JsonElements {
  readonly #options: Options
  #state: State = 'before'
  #isList = false
  #line = 1
  /** Line where the present element began. */
  #begun = 1
  #key: string | null = null
  #text = ''
  #depth = 0
  #inString = false
  #escaped = false

  constructor(options: Options) {
    this.#options = options
  }

  push(chunk: string): void {
    for (let at = 0; at < chunk.length && this.#state !== 'broken'; at++) {
      at = this.#inString ? this.#string(chunk, at) : this.#structure(chunk, at)
      if (this.#text.length > this.#options.longest) this.#tooLong()
    }
  }

  end(): void {
    if (this.#state === 'after' || this.#state === 'broken') return
    this.#break('The document ends before its last bracket is closed: the file seems cut off.')
  }

  /** Takes the rest of a string, up to its closing quotation mark or the end of the chunk. */
  #string(chunk: string, from: number): number {
    for (let at = from; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at)
      if (code === 10) this.#line++
      if (this.#escaped) this.#escaped = false
      else if (code === 92) this.#escaped = true
      else if (code === 34) {
        this.#inString = false
        this.#text += chunk.slice(from, at + 1)
        if (this.#state === 'key' && this.#depth === 0) this.#endKey()
        return at
      }
    }
    this.#text += chunk.slice(from)
    return chunk.length
  }

  /** Takes one character outside strings. */
  #structure(chunk: string, at: number): number {
    const character = chunk[at]!
    if (character === '\n') this.#line++
    switch (this.#state) {
      case 'before':
        if (character === '{' || character === '[') {
          this.#isList = character === '['
          this.#state = this.#isList ? 'value' : 'key'
        } else if (!blank.test(character)) this.#break('The document is neither an object nor a list.')
        break
      case 'key':
        if (character === '"') this.#beginKey()
        else if (character === '}') this.#state = 'after'
        else if (!blank.test(character) && character !== ',') this.#break('Expected an id in double quotes.')
        break
      case 'colon':
        if (character === ':') this.#state = 'value'
        else if (!blank.test(character)) this.#break('Expected a colon after the id.')
        break
      case 'value':
        this.#value(character)
        break
      case 'after':
        if (!blank.test(character)) this.#break('There is more text after the end of the document.')
        break
      case 'broken':
        break
    }
    return at
  }

  #value(character: string): void {
    if (this.#depth === 0 && (character === ',' || character === '}' || character === ']')) {
      this.#endValue()
      if (character !== ',') this.#state = 'after'
      else this.#state = this.#isList ? 'value' : 'key'
      return
    }
    if (this.#text === '' && blank.test(character)) return
    if (this.#text === '' && this.#key === null) this.#begun = this.#line
    if (character === '{' || character === '[') this.#depth++
    else if (character === '}' || character === ']') this.#depth--
    else if (character === '"') this.#inString = true
    this.#text += character
  }

  #beginKey(): void {
    this.#begun = this.#line
    this.#inString = true
    this.#text = '"'
  }

  #endKey(): void {
    this.#key = this.#text
    this.#text = ''
    this.#state = 'colon'
  }

  #endValue(): void {
    const text = this.#text.trimEnd()
    // an empty list, or a comma before the closing bracket, is no element
    if (text !== '' || this.#key !== null) this.#options.element(this.#begun, this.#key, text)
    this.#text = ''
    this.#key = null
  }

  #tooLong(): void {
    const message = `The entry that begins on line ${this.#begun} is longer than ${this.#options.longest.toLocaleString('en')} characters.`
    this.#state = 'broken'
    this.#text = ''
    this.#options.fault({ code: 'line-too-long', line: this.#begun, message })
  }

  #break(message: string): void {
    this.#state = 'broken'
    this.#text = ''
    const remedy = 'Write the document with a JSON library, or one JSON object a line.'
    this.#options.fault({ code: 'invalid-json', line: this.#line, message, remedy })
  }
}
