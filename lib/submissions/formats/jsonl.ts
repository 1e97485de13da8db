import { EntryReader } from '../entry'
import type { JsonValue } from '../prediction'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from './format'
import { jsonFinding } from './json-finding'
import { isJsonLines } from './json-lines-head'
import { Lines } from './lines'

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
  readonly #lines: Lines

  constructor(sink: ReadingSink, { limits, fields }: ReaderOptions) {
    this.#sink = sink
    this.#entries = new EntryReader(sink, { fields, depth: limits.depth })
    this.#lines = new Lines({
      longest: limits.lineLength,
      line: (line, text) => this.#entry(line, text),
      tooLong: (line) => sink.issue(lineTooLong(line, limits.lineLength)),
    })
  }

  push(text: string): void {
    this.#lines.push(text)
  }

  end(): void {
    this.#lines.end()
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
}

/** The finding for a line beyond what is read. */
export const lineTooLong = (line: number, longest: number) =>
  ({
    code: 'line-too-long',
    line,
    message: `Line ${line} is longer than ${longest.toLocaleString('en')} characters.`,
  }) as const
