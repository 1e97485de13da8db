import { type AnnotationIssue, annotationIssue, quoted } from '../issue'
import { LineSplitter } from '../line-splitter'

/** A sentence with one tag a token. */
export interface TaggedSentence {
  /** Place in the file, counted from 0. */
  readonly index: number
  /** Id of the document whose line stands before it; null where the file marks no documents. */
  readonly document: string | null
  /** 1-based line of its first token. */
  readonly line: number
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
  /** Every column of every token. */
  readonly rows: readonly (readonly string[])[]
}

interface ConllSink {
  sentence(sentence: TaggedSentence): void
  issue(issue: AnnotationIssue): void
}

export interface ConllOptions {
  /** Column of the tag, counted from the end when negative. */
  readonly tagColumn?: number
}

/** No sentence of a corpus is longer; a file without blank lines is not held in memory. */
const mostTokens = 100_000

/**
 * Reads CoNLL files: one token a line, its columns separated by tabs (or by blanks where the line has no tab), a blank
 * line after each sentence. Lines that mark a document (`-DOCSTART- (id)`, `###MEDLINE:id`, `# doc_id = id`) are no tokens.
 * The number of columns is that of the file's first token.
 */
export class ConllReader {
  readonly #sink: ConllSink
  readonly #tagColumn: number
  readonly #lines: LineSplitter
  #rows: string[][] = []
  #firstLine = 0
  #index = 0
  #columns: number | null = null
  #document: string | null = null
  #stopped = false

  constructor(sink: ConllSink, { tagColumn = -1 }: ConllOptions = {}) {
    this.#sink = sink
    this.#tagColumn = tagColumn
    this.#lines = new LineSplitter((text, number) => this.#line(text, number))
  }

  push(text: string): void {
    if (!this.#stopped) this.#lines.push(text)
  }

  end(): void {
    this.#lines.end()
    this.#close()
  }

  #line(text: string, line: number): void {
    if (this.#stopped) return
    const mark = documentMark(text)
    if (text.trim() === '' || mark !== null) {
      this.#close()
      if (mark !== null) this.#document = mark
      return
    }
    const row = text.includes('\t') ? text.split('\t').map((cell) => cell.trim()) : text.trim().split(/\s+/)
    this.#columns ??= row.length
    const tag = row.at(this.#tagColumn)
    if (row.length !== this.#columns || row.length < 2 || !tag) {
      const expected = this.#columns < 2 ? 'a token and a tag' : `${this.#columns} columns`
      this.#issue('unequal-columns', `Expected ${expected}, found ${quoted(text)}.`, line)
      return
    }
    if (this.#rows.length === 0) this.#firstLine = line
    this.#rows.push(row)
    if (this.#rows.length > mostTokens) {
      this.#stopped = true
      this.#issue('too-large', `The sentence has more than ${mostTokens.toLocaleString('en')} tokens.`, line)
    }
  }

  #close(): void {
    if (this.#rows.length === 0 || this.#stopped) return
    const rows = this.#rows
    this.#rows = []
    this.#sink.sentence({
      index: this.#index++,
      document: this.#document,
      line: this.#firstLine,
      tokens: rows.map((row) => row[0]!),
      tags: rows.map((row) => row.at(this.#tagColumn)!),
      rows,
    })
  }

  #issue(code: 'unequal-columns' | 'too-large', message: string, line: number): void {
    this.#sink.issue(annotationIssue(code, message, { line, document: this.#document }))
  }
}

/** The document a line marks (an empty id where it names none); null where it is no such line. */
function documentMark(text: string): string | null {
  const start = /^-DOCSTART-(?:\s|$)/.test(text) ? (/\(([^)]*)\)/.exec(text)?.[1] ?? '') : null
  if (start !== null) return start
  const medline = /^###MEDLINE:\s*(\S*)\s*$/.exec(text)?.[1]
  return medline ?? /^#\s*(?:doc_id|newdoc id)\s*=\s*(\S+)\s*$/.exec(text)?.[1] ?? null
}

/** Reads a whole text at once. */
export function readConll(
  text: string,
  options: ConllOptions = {},
): { sentences: readonly TaggedSentence[]; issues: readonly AnnotationIssue[] } {
  const sentences: TaggedSentence[] = []
  const issues: AnnotationIssue[] = []
  const reader = new ConllReader(
    { sentence: (sentence) => sentences.push(sentence), issue: (issue) => issues.push(issue) },
    options,
  )
  reader.push(text)
  reader.end()
  return { sentences, issues }
}
