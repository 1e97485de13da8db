import { countOf } from '../../../format/count'
import { shorten } from '../../entry'
import { chooseField } from '../../fields'
import type { JsonValue } from '../../prediction'
import { only, valueAt } from '../field-path'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from '../format'
import { lineTooLong } from '../jsonl'
import { parseLenient } from '../lenient-json'
import { Lines } from '../lines'
import { chosenContinuation, isOptionScores } from './lm-eval-options'
import { LogItems, longestLogValue, noPlace, wholeNumber } from './log-items'

/** The items of lm-evaluation-harness: `samples_<task>_<time>.jsonl`. */
export const lmEval: PredictionFormat = {
  id: 'lm-eval',
  title: 'lm-evaluation-harness samples',
  description:
    'The file samples_<task>_<time>.jsonl that lm_eval writes with --log_samples, also in its older forms. The raw output (resps) is the prediction, so that the answer is read by a named rule here; of a task that compares options it is the text of the option with the highest log-likelihood. The id is the data set’s own (doc.id or the field named, such as doc.pmid); doc_id is only a place in the split and counts where the submitter says that ids are places. Lines of further filters repeat the same outputs and are passed over, unless filtered_resps is named as the prediction.',
  example:
    '{"doc_id": 0, "doc": {"id": "q1"}, "target": "1", "resps": [["The answer is B."]], "filtered_resps": ["B"], "filter": "none"}',
  recognises(head) {
    const [first = ''] = head.trimStart().split('\n', 1)
    if (/^\{\s*"doc_id"\s*:\s*-?\d+\s*,\s*"doc"\s*:/.test(first)) return true
    return first.startsWith('{') && first.includes('"doc_id"') && first.includes('"resps"')
  },
  reader: (sink, options) => new LmEvalReader(sink, options),
}

type Row = { [key: string]: JsonValue }

class LmEvalReader implements PredictionReader {
  readonly #options: ReaderOptions
  readonly #items: LogItems
  readonly #lines: Lines
  /** Path of the prediction, and the filter whose lines are read where one is named. */
  readonly #field: string
  #filter: JsonValue | undefined

  constructor(sink: ReadingSink, options: ReaderOptions) {
    this.#options = options
    this.#items = new LogItems(sink, options)
    const [field = 'resps', filter] = (options.fields.prediction ?? 'resps').split('/', 2)
    this.#field = field
    this.#filter = filter
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
    this.#items.finish('Run lm_eval with --log_samples and upload its samples_ file.')
  }

  #line(line: number, text: string): void {
    this.#items.saw()
    let row: JsonValue
    try {
      row = parseLenient(text)
    } catch {
      // no excerpt: prompts and rows of restricted data stand in these lines
      const message = 'The line is not valid JSON.'
      const remedy = 'Upload the file as lm_eval wrote it; a run that was stopped leaves half a line.'
      this.#items.issue({ code: 'invalid-json', line, message, remedy })
      return
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      this.#items.issue({ code: 'not-an-object', line, message: 'The line is not an object.' })
    } else if (this.#isOfFilter(line, row)) this.#row(line, row)
  }

  /** Whether the line is of the filter that is read: the one named, else that of the first line. */
  #isOfFilter(line: number, { filter = null }: Row): boolean {
    this.#filter ??= filter ?? 'none'
    const name = String(filter ?? 'none')
    if (name === this.#filter) return true
    const isFiltered = this.#field !== 'resps' && !this.#options.fields.prediction?.includes('/')
    const named = `filtered_resps/${name}`
    this.#items.leftOut.add(`filter ${name}`, line, {
      code: 'several-filters',
      ...(isFiltered && { severity: 'error' }),
      field: 'filter',
      message: (count) =>
        isFiltered
          ? `The filters "${this.#filter}" and "${shorten(name)}" give ${this.#field} each; which is meant is not said.`
          : `Passed over: ${countOf(count, 'line')} of the filter "${shorten(name)}", with the same instances again.`,
      ...(isFiltered && { remedy: `Name the filter with the field, such as ${named}.` }),
    })
    return false
  }

  #row(line: number, row: Row): void {
    const id = this.#id(line, row)
    if (id === null) return
    const read = this.#prediction(line, row)
    if (read === null) return
    this.#items.take({ line, ...id, prediction: read.value, predictionField: this.#field })
  }

  #id(line: number, row: Row): { id: JsonValue | undefined; idField: string } | null {
    const { fields, matchBy } = this.#options
    if (fields.id !== undefined) return { id: valueAt(row, fields.id), idField: fields.id }
    if (matchBy === 'position') {
      const place = wholeNumber(row.doc_id)
      if (place !== null) return { id: place, idField: 'doc_id' }
      this.#items.issue(noPlace(line, 'doc_id', row.doc_id))
      return null
    }
    const { doc = null } = row
    const names = typeof doc === 'object' && doc !== null && !Array.isArray(doc) ? Object.keys(doc) : []
    const choice = chooseField(names, 'id')
    if (choice.kind === 'found') return { id: valueAt(doc, choice.name), idField: `doc.${choice.name}` }
    const message =
      choice.kind === 'ambiguous'
        ? `${choice.names.map((name) => `doc.${name}`).join(' and ')} could each be the id.`
        : 'The data set row (doc) has no id, and doc_id is only a place in the split.'
    const remedy =
      'Name the field with the id, such as doc.pmid; or say that ids are places in the split, if this is all of it in its order.'
    const code = choice.kind === 'ambiguous' ? 'ambiguous-field' : 'missing-id'
    this.#items.issue({ code, line, field: 'doc', message, remedy })
    return null
  }

  /** The prediction of a row; null, with an issue, where the row cannot be mapped to one. */
  #prediction(line: number, row: Row): { value: JsonValue | undefined } | null {
    if (this.#field !== 'resps' && this.#field !== 'filtered_resps') {
      return { value: only(valueAt(row, this.#field)) }
    }
    const { resps, filtered_resps: filtered } = row
    const responses = this.#field === 'resps' ? (resps ?? filtered) : filtered
    if (isOptionScores(filtered ?? resps)) return this.#option(line, row)
    if (responses === undefined) {
      const message = `The line has no ${this.#field}.`
      this.#items.issue({ code: 'missing-prediction', line, field: this.#field, message })
      return null
    }
    if (!Array.isArray(responses)) return { value: responses }
    if (responses.length > 1) {
      const message = `The instance took ${responses.length} requests; which output is the answer is not said.`
      const remedy = 'Write the answers as JSON lines with id and prediction.'
      this.#items.issue({ code: 'option-scores', line, field: this.#field, message, remedy })
      return null
    }
    const [outputs = null] = responses
    if (!Array.isArray(outputs)) return { value: outputs }
    const value = this.#items.oneOf(outputs, line, this.#field)
    return outputs.length > 1 && value === undefined ? null : { value }
  }

  /** Of a task that compares options. */
  #option(line: number, row: Row): { value: JsonValue | undefined } | null {
    const choice = chosenContinuation(row)
    if (choice.kind === 'found') {
      if (choice.isTied) this.#note('tie', line, 'the first of equal options is taken.')
      if (choice.isOtherByLength)
        this.#note('length', line, 'another option would win by log-likelihood per character (acc_norm).')
      return { value: choice.text }
    }
    this.#items.issue({ code: choice.code, line, field: 'filtered_resps', message: choice.message })
    return choice.code === 'not-a-number' ? { value: null } : null
  }

  #note(reason: string, line: number, what: string): void {
    this.#items.leftOut.add(reason, line, {
      code: 'option-choice',
      field: 'filtered_resps',
      message: (count) => `On ${countOf(count, 'instance')} ${what}`,
    })
  }
}
