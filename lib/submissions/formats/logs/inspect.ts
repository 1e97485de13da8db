import type { JsonValue } from '../../prediction'
import { only, valueAt } from '../field-path'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from '../format'
import { type JsonPath, type JsonStep, JsonWalk } from '../json-walk'
import { inspectRunPaths, repeatsOf, reportInspectRun } from './inspect-run'
import { isTexts, LogItems, longestLogValue, noPlace, wholeNumber } from './log-items'
import { put, stepTowards } from './log-walk'

/** Logs of Inspect, as one JSON document; the members of an `.eval` archive are handed over as such, too. */
export const inspect: PredictionFormat = {
  id: 'inspect',
  title: 'Inspect log',
  description:
    'A log of Inspect, .json or .eval. The model’s raw output is the prediction (the text parts of output.choices[0].message.content, without reasoning), under the sample’s id; the answer a scorer extracted is read only where it is named, such as scores.choice.answer. Of several epochs, the one whose number is the submission’s run. Only a log with status "success" is taken: a run that stopped covers part of the samples. Messages, events, settings and errors are never kept.',
  example:
    '{"version": 2, "status": "success", "eval": {"task": "t"}, "samples": [{"id": "q1", "epoch": 1, "output": {"choices": [{"message": {"content": "ANSWER: B"}}]}}]}',
  recognises: (head) =>
    /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"status"\s*:\s*"/.test(head) && /"eval"\s*:\s*\{/.test(head),
  reader: (sink, options) => new InspectReader(sink, options),
}

const samplePaths = [
  'id',
  'epoch',
  'choices',
  'error.message',
  'output.completion',
  'output.choices.0.message.content',
]
/** Names of the run's facts; in an archive they stand in the members `start` and `header`. */
const isRunMember = (name: unknown) => name === 'start' || name === 'header'

class InspectReader implements PredictionReader {
  readonly #options: ReaderOptions
  readonly #items: LogItems
  readonly #walk: JsonWalk
  readonly #paths: readonly string[]
  #run: { [key: string]: JsonValue } = {}
  #sample: { [key: string]: JsonValue } = {}
  #line = 0
  /** Samples of an archive are counted instead of lines. */
  #ordinal = 0
  #otherEpochs = 0

  constructor(sink: ReadingSink, options: ReaderOptions) {
    this.#options = options
    this.#items = new LogItems(sink, options)
    const { id, prediction } = options.fields
    this.#paths = [...samplePaths, ...[id, prediction].filter((path) => path !== undefined)]
    this.#walk = new JsonWalk({
      longest: longestLogValue,
      step: (path) => this.#step(path),
      value: (path, value) => this.#value(path, value),
      entered: (path, line) => this.#entered(path, line),
      left: (path) => this.#left(path),
      fault: (finding) => this.#items.issue(finding),
    })
  }

  push(text: string): void {
    this.#walk.push(text)
  }

  end(): void {
    this.#walk.end()
    reportInspectRun(this.#items, this.#run)
    if (this.#items.count === 0 && this.#otherEpochs > 0)
      this.#items.noRun(repeatsOf(this.#run), null, 'epoch')
    else this.#items.finish('Run Inspect with log_samples on, and upload the log with its samples.')
  }

  #step(path: JsonPath): JsonStep {
    const [first, second] = path
    const depth = sampleDepth(path)
    if (depth !== null) return path.length <= depth ? 'enter' : stepTowards(this.#paths, path.slice(depth))
    if (path.length === 0 || (path.length === 1 && (first === 'samples' || isRunMember(first))))
      return 'enter'
    if (second === undefined && first === 'samples') return 'enter'
    return stepTowards(inspectRunPaths, isRunMember(first) ? path.slice(1) : path)
  }

  #value(path: JsonPath, value: JsonValue): void {
    const depth = sampleDepth(path)
    if (depth !== null) put(this.#sample, path.slice(depth), value)
    else put(this.#run, isRunMember(path[0]) ? path.slice(1) : path, value)
  }

  #entered(path: JsonPath, line: number): void {
    const depth = sampleDepth(path)
    if (depth === null || path.length !== depth) return
    this.#sample = {}
    this.#ordinal++
    this.#line = path[0] === 'sample' ? this.#ordinal : line
  }

  #left(path: JsonPath): void {
    const depth = sampleDepth(path)
    if (depth !== null && path.length === depth) this.#read(this.#sample, this.#line)
  }

  #read(sample: { [key: string]: JsonValue }, line: number): void {
    this.#items.saw()
    const repeats = repeatsOf(this.#run)
    const wanted = repeats > 1 ? this.#items.run : 1
    if ((wholeNumber(sample.epoch) ?? 1) !== wanted) {
      this.#otherEpochs++
      this.#items.repeat(line, 'epoch')
      return
    }
    const { fields, matchBy } = this.#options
    const idField = fields.id ?? 'id'
    let id = valueAt(sample, idField)
    if (matchBy === 'position' && fields.id === undefined) {
      // where a data set has no ids, Inspect numbers its samples from 1
      const number = wholeNumber(id)
      if (number === null || number === 0) {
        this.#items.issue(noPlace(line, idField, id))
        return
      }
      id = number - 1
    }
    const predictionField = fields.prediction ?? 'output'
    const prediction =
      fields.prediction === undefined ? outputOf(sample) : only(valueAt(sample, predictionField))
    const shown = isTexts(sample.choices) ? sample.choices : undefined
    this.#items.take({ line, id, idField, prediction, predictionField, shown })
  }
}

/** How many names of a path lead to the sample it is in or at: `samples.0` or `sample`; null outside of samples. */
function sampleDepth([first, second]: JsonPath): number | null {
  if (first === 'sample') return 1
  return first === 'samples' && second !== undefined ? 2 : null
}

/** The text of the model's output; null where an error left none. */
function outputOf(sample: { [key: string]: JsonValue }): JsonValue {
  const content = valueAt(sample, 'output.choices.0.message.content')
  const text = Array.isArray(content) ? textOfParts(content) : content
  const output = text ?? valueAt(sample, 'output.completion') ?? null
  return output === '' && valueAt(sample, 'error.message') !== undefined ? null : output
}

const textOfParts = (parts: readonly JsonValue[]): string =>
  parts
    .filter((part) => valueAt(part, 'type') === 'text')
    .map((part) => valueAt(part, 'text') ?? '')
    .join('\n')
