import { LineSplitter } from '../../annotations/line-splitter'
import { shorten } from '../entry'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from './format'

const geneLine = /^([^|\s]+)\|(\d{1,9}) (\d{1,9})\|/

/** The form of BioCreative II gene mention: `sentence|start end|text`. */
export const geneLines: PredictionFormat = {
  id: 'gene-lines',
  title: 'BioCreative II gene mentions',
  description:
    'Lines "sentence id|start end|text", offsets in characters that are not white space, the end inclusive; what follows the second bar is ignored. Lines of one sentence may stand anywhere. For BC2GM.',
  example: 'BC2GM051345201|79 88|bradykinin',
  tasks: ['mentions-with-alternatives'],
  recognises: (head) => geneLine.test(head.trimStart()),
  reader: (sink, options) => new GeneLinesReader(sink, options),
}

class GeneLinesReader implements PredictionReader {
  readonly #sink: ReadingSink
  readonly #lines: LineSplitter
  readonly #limit: number
  /** Spans of each sentence, with the line of the first. */
  readonly #found = new Map<string, { line: number; spans: [number, number][] }>()
  #count = 0

  constructor(sink: ReadingSink, { limits }: ReaderOptions) {
    this.#sink = sink
    this.#limit = limits.lines
    this.#lines = new LineSplitter((text, line) => this.#line(text, line))
  }

  push(text: string): void {
    if (this.#count <= this.#limit) this.#lines.push(text)
  }

  end(): void {
    this.#lines.end()
    for (const [id, { line, spans }] of this.#found) this.#sink.prediction(line, id, spans)
  }

  #line(text: string, line: number): void {
    if (text.trim() === '') return
    const match = geneLine.exec(text)
    if (match === null) {
      const message = `Expected "sentence|start end|text", found ${shorten(text.trim())}`
      this.#sink.issue({ code: 'invalid-annotation', line, message })
      return
    }
    if (++this.#count > this.#limit) {
      const message = `The file has more than ${this.#limit.toLocaleString('en')} mentions.`
      this.#sink.issue({ code: 'too-many-lines', line, message })
      return
    }
    const id = match[1]!
    const entry = this.#found.get(id) ?? { line, spans: [] }
    entry.spans.push([Number(match[2]), Number(match[3])])
    this.#found.set(id, entry)
  }
}
