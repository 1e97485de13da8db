import { EntryReader } from '../entry'
import type { JsonValue } from '../prediction'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from './format'
import { jsonFinding } from './json-finding'
import { isJsonLines } from './json-lines-head'

/** One JSON object a line. */
export const jsonl: PredictionFormat = {
  id: 'jsonl',
  title: 'JSON lines',
  description:
    'One JSON object a line, with a field "id" and a field "prediction" (text, number or structure). Other fields are ignored; synonyms such as "question_id" and "answer" are read where only one is present.',
  example: '{"id": "q1", "prediction": "B"}\n{"id": "q2", "prediction": "The answer is (C)."}',
  recognises: isJsonLines,
  reader: (sink, options) => new JsonLinesReader(sink, options),
}

class JsonLinesReader implements PredictionReader {
  readonly #sink: ReadingSink
  readonly #entries: EntryReader
  readonly #lineLength: number
  #rest = ''
  #line = 0
  #stopped = false

  constructor(sink: ReadingSink, { limits, fields }: ReaderOptions) {
    this.#sink = sink
    this.#entries = new EntryReader(sink, { fields, depth: limits.depth })
    this.#lineLength = limits.lineLength
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
    if (this.#rest.length > this.#lineLength) this.#stop(this.#line + 1)
  }

  end(): void {
    if (!this.#stopped && this.#rest !== '') this.#read(this.#rest)
    this.#rest = ''
  }

  #read(text: string): void {
    const line = ++this.#line
    if (text.length > this.#lineLength) this.#stop(line)
    else if (text.trim() !== '') this.#entry(line, text)
  }

  #entry(line: number, text: string): void {
    let value: JsonValue
    try {
      value = JSON.parse(text)
    } catch {
      this.#sink.issue({ ...jsonFinding(text), line })
      return
    }
    this.#entries.entry(line, value)
  }

  #stop(line: number): void {
    this.#stopped = true
    this.#rest = ''
    const message = `Line ${line} is longer than ${this.#lineLength.toLocaleString('en')} characters.`
    this.#sink.issue({ code: 'line-too-long', line, message })
  }
}
