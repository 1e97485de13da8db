/** Longest JSON of one document. */
const longestDocument = 20_000_000
/** Keys whose list holds documents, in the outermost object. */
const listKeys = ['documents', 'PubTator3']

interface Receiver {
  /** @param line 1-based line where the document begins */
  document(text: string, line: number): void
  fault(code: 'invalid-json' | 'unexpected-structure' | 'too-large', message: string, line: number): void
}

/**
 * Cuts the documents out of a JSON text that comes in chunks: the objects of the outermost list, or of the list under
 * `documents`. What stands around them is passed over, so a collection of any size is read in the memory of one document.
 */
export class DocumentSplitter {
  readonly #receiver: Receiver
  #depth = 0
  #line = 1
  #inString = false
  #escaped = false
  /** Depth at which documents stand; null outside their list. */
  #listDepth: number | null = null
  /** The last string at depth 1, which is a key when a list follows. */
  #key = ''
  /** Pieces of the document being read; null outside one. */
  #parts: string[] | null = null
  #length = 0
  #startLine = 1
  #found = false
  #begun = false
  #failed = false

  constructor(receiver: Receiver) {
    this.#receiver = receiver
  }

  push(text: string): void {
    let from = 0
    for (let at = 0; at < text.length && !this.#failed; at++) {
      const char = text[at]!
      if (char === '\n') this.#line++
      if (this.#inString) {
        this.#insideString(char)
      } else if (char === '"') {
        this.#inString = true
        if (this.#depth === 1) this.#key = ''
      } else if (char === '{' || char === '[') {
        if (this.#opens(char)) from = at
      } else if (char === '}' || char === ']') {
        this.#depth--
        if (this.#parts !== null && this.#depth === this.#listDepth) {
          this.#finish(text.slice(from, at + 1))
        } else if (this.#listDepth !== null && this.#depth < this.#listDepth) this.#listDepth = null
        if (this.#depth < 0) this.#fail('invalid-json', 'A bracket is closed that was never opened.')
      } else if (this.#depth === 0 && !/[\s\ufeff]/.test(char)) {
        this.#fail('invalid-json', 'The file is no JSON object or list.')
      }
    }
    if (this.#parts !== null && !this.#failed) this.#keep(text.slice(from))
  }

  end(): void {
    if (this.#failed) return
    if (this.#depth > 0 || this.#inString) this.#fail('invalid-json', 'The file ends in the middle.')
    else if (!this.#found) this.#fail('unexpected-structure', 'The file has no BioC documents.')
  }

  #insideString(char: string): void {
    if (this.#escaped) this.#escaped = false
    else if (char === '\\') this.#escaped = true
    else if (char === '"') this.#inString = false
    else if (this.#depth === 1 && this.#key.length < 20) this.#key += char
  }

  /** @returns whether a document begins here */
  #opens(char: string): boolean {
    const isOuter = this.#depth === 0
    if (isOuter && this.#begun) this.#fail('invalid-json', 'Something follows the end of the document.')
    this.#begun = true
    const isList =
      char === '[' &&
      (isOuter || (this.#depth === 1 && this.#listDepth === null && listKeys.includes(this.#key)))
    const isDocument = char === '{' && this.#parts === null && this.#depth === this.#listDepth
    this.#depth++
    if (isList) {
      this.#listDepth = this.#depth
      this.#found = true
    }
    if (isDocument) {
      this.#parts = []
      this.#length = 0
      this.#startLine = this.#line
    }
    return isDocument
  }

  #keep(piece: string): void {
    this.#parts!.push(piece)
    this.#length += piece.length
    if (this.#length > longestDocument)
      this.#fail('too-large', 'A document has more than 20 million characters.')
  }

  #finish(piece: string): void {
    this.#keep(piece)
    const text = this.#parts!.join('')
    this.#parts = null
    if (!this.#failed) this.#receiver.document(text, this.#startLine)
  }

  #fail(code: Parameters<Receiver['fault']>[0], message: string): void {
    if (!this.#failed) this.#receiver.fault(code, message, this.#line)
    this.#failed = true
  }
}
