import { countOf } from '../../../format/count'
import { shorten } from '../../entry'
import type { JsonValue } from '../../prediction'
import { only, valueAt } from '../field-path'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from '../format'
import { lineTooLong } from '../jsonl'
import { parseLenient } from '../lenient-json'
import { Lines } from '../lines'
import { isTexts, LogItems, longestLogValue, noPlace, wholeNumber } from './log-items'

/** Item-level records of Every Eval Ever: `<uuid>_samples.jsonl`. */
export const everyEvalEver: PredictionFormat = {
  id: 'every-eval-ever',
  title: 'Every Eval Ever samples',
  description:
    'The item-level file <uuid>_samples.jsonl of the Every Eval Ever schema. The complete response (output.raw; of a conversation the last message of the assistant) is the prediction, under sample_id. An item that feeds several metrics stands on several lines and is read once. Of several responses, the one whose number is the submission’s run.',
  example:
    '{"schema_version": "0.3.0", "evaluation_id": "e/m/1", "evaluation_name": "e", "sample_id": "q1", "interaction_type": "single_turn", "output": {"raw": ["The answer is B."]}}',
  recognises(head) {
    const [first = ''] = head.trimStart().split('\n', 1)
    return (
      first.startsWith('{') &&
      ['"schema_version"', '"evaluation_id"', '"sample_id"'].every((name) => first.includes(name))
    )
  },
  reader: (sink, options) => new EveryEvalEverReader(sink, options),
}

type Row = { [key: string]: JsonValue }

class EveryEvalEverReader implements PredictionReader {
  readonly #options: ReaderOptions
  readonly #items: LogItems
  readonly #lines: Lines
  /** Of each evaluation, the result whose lines are read. */
  readonly #results = new Map<string, string>()

  constructor(sink: ReadingSink, options: ReaderOptions) {
    this.#options = options
    this.#items = new LogItems(sink, options)
    this.#lines = new Lines({
      longest: longestLogValue,
      line: (line, text) => this.#line(line, text),
      tooLong: (line) => this.#items.issue(lineTooLong(line, longestLogValue)),
    })
  }

  push(text: string): void {
    this.#lines.push(text)
  }

  end(): void {
    this.#lines.end()
    this.#items.finish('Upload the _samples.jsonl of the record.')
  }

  #line(line: number, text: string): void {
    this.#items.saw()
    let row: JsonValue
    try {
      row = parseLenient(text)
    } catch {
      // no excerpt: prompts and rows of restricted data stand in these lines
      this.#items.issue({ code: 'invalid-json', line, message: 'The line is not valid JSON.' })
      return
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      this.#items.issue({ code: 'not-an-object', line, message: 'The line is not an object.' })
    } else if (this.#isOfResult(line, row)) this.#row(line, row)
  }

  /** Whether the line is of the first metric of its evaluation. */
  #isOfResult(line: number, { evaluation_name, evaluation_result_id }: Row): boolean {
    const name = String(evaluation_name ?? '')
    const result = String(evaluation_result_id ?? name)
    const read = this.#results.get(name)
    if (read === undefined) this.#results.set(name, result)
    if (read === undefined || read === result) return true
    this.#items.leftOut.add(`${name} ${result}`, line, {
      code: 'several-filters',
      field: 'evaluation_result_id',
      message: (count) =>
        `Passed over: ${countOf(count, 'line')} of "${shorten(result)}", with the same items again.`,
    })
    return false
  }

  #row(line: number, row: Row): void {
    const { fields, matchBy } = this.#options
    const idField = fields.id ?? 'sample_id'
    const id = valueAt(row, idField)
    if (matchBy === 'position' && wholeNumber(id) === null) {
      this.#items.issue(noPlace(line, idField, id))
      return
    }
    const shown = valueAt(row, 'input.choices')
    const place = { line, id, idField, shown: isTexts(shown) ? shown : undefined }
    if (fields.prediction !== undefined) {
      const prediction = only(valueAt(row, fields.prediction))
      this.#items.take({ ...place, prediction, predictionField: fields.prediction })
      return
    }
    const raw = valueAt(row, 'output.raw')
    const outputs = raw === undefined ? lastWords(row.messages) : Array.isArray(raw) ? raw : [raw]
    const prediction = this.#items.oneOf(outputs, line, 'output.raw')
    if (outputs.length > 1 && prediction === undefined) return
    this.#items.take({ ...place, prediction, predictionField: 'output.raw' })
  }
}

/** The last message of the assistant that has words; none where there is none. */
function lastWords(messages: JsonValue | undefined): JsonValue[] {
  if (!Array.isArray(messages)) return []
  const said = messages.filter((message) => valueAt(message, 'role') === 'assistant')
  const words = said.map((message) => valueAt(message, 'content')).filter((content) => !!content)
  return words.slice(-1) as JsonValue[]
}
