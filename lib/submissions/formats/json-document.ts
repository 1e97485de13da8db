import { EntryReader } from '../entry'
import { isPredictionName } from '../fields'
import type { JsonValue } from '../prediction'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from './format'
import { JsonElements } from './json-elements'
import { jsonFinding } from './json-finding'

/** One JSON document: an object from id to prediction (PubMedQA's official form), or a list of entries. */
export const jsonDocument: PredictionFormat = {
  id: 'json',
  title: 'JSON document',
  description:
    'One object from instance id to prediction, as PubMedQA\'s official evaluation takes it; or a list of objects with the fields "id" and "prediction". Read piece by piece, so it may be large.',
  example: '{"12377809": "yes", "26163474": "no"}',
  recognises: (head) => /^\s*[{[]/.test(head),
  reader: (sink, options) => new JsonDocumentReader(sink, options),
}

class JsonDocumentReader implements PredictionReader {
  readonly #sink: ReadingSink
  readonly #entries: EntryReader
  readonly #elements: JsonElements

  constructor(sink: ReadingSink, { limits, fields }: ReaderOptions) {
    this.#sink = sink
    this.#entries = new EntryReader(sink, { fields, depth: limits.depth })
    this.#elements = new JsonElements({
      longest: limits.lineLength,
      element: (line, key, text) => this.#element(line, key, text),
      fault: (finding) => sink.issue(finding),
    })
  }

  push(text: string): void {
    this.#elements.push(text)
  }

  end(): void {
    this.#elements.end()
  }

  #element(line: number, key: string | null, text: string): void {
    let value: JsonValue
    let id: string | null
    try {
      value = JSON.parse(text)
      id = key === null ? null : JSON.parse(key)
    } catch {
      this.#sink.issue({ ...jsonFinding(key === null ? text : `${key}: ${text}`), line })
      return
    }
    if (id === null) this.#entries.entry(line, value)
    else this.#entries.pair(line, id, unwrapped(value), null, id)
  }
}

/** NLI4CT's official form names the prediction inside: `{"id": {"Prediction": "Entailment"}}`. */
function unwrapped(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const [name, ...others] = Object.keys(value)
  return name !== undefined && others.length === 0 && isPredictionName(name) ? value[name]! : value
}
