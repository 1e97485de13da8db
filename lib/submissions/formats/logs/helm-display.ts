import type { JsonValue } from '../../prediction'
import { only, valueAt } from '../field-path'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from '../format'
import { type JsonPath, type JsonStep, JsonWalk } from '../json-walk'
import { helmPlace, isPerturbed, notPerturbed, type TextItem, trialOf } from './helm-item'
import { LogItems, longestLogValue, wholeNumber } from './log-items'
import { put, stepTowards } from './log-walk'

/** `display_predictions.json` of a HELM run: what helm-summarize shows on its pages. */
export const helmDisplay: PredictionFormat = {
  id: 'helm-display',
  title: 'HELM display_predictions.json',
  description:
    'The file display_predictions.json that helm-summarize writes. predicted_text as it came is the prediction; of a run that sends a request per option it is the letter of the option HELM chose. The file does not say which split an instance belongs to: where a run has several, scenario_state.json is the one to upload.',
  example:
    '[{"instance_id": "id1", "train_trial_index": 0, "predicted_text": " B", "mapped_output": "aspirin", "stats": {"exact_match": 1.0}}]',
  recognises: (head) => /^\s*\[\s*\{\s*"instance_id"\s*:/.test(head) && head.includes('"predicted_text"'),
  reader: (sink, options) => new HelmDisplayReader(sink, options),
}

const entryPaths = [
  'instance_id',
  'perturbation.name',
  'train_trial_index',
  'predicted_text',
  'reference_index',
]

class HelmDisplayReader implements PredictionReader {
  readonly #options: ReaderOptions
  readonly #items: LogItems
  readonly #walk: JsonWalk
  readonly #paths: readonly string[]
  #entry: TextItem = {}
  #line = 0
  #otherTrials = 0
  #first: number | null = null

  constructor(sink: ReadingSink, options: ReaderOptions) {
    this.#options = options
    this.#items = new LogItems(sink, options)
    const { id, prediction } = options.fields
    this.#paths = [...entryPaths, ...[id, prediction].filter((path) => path !== undefined)]
    this.#walk = new JsonWalk({
      longest: longestLogValue,
      step: (path): JsonStep => (path.length <= 1 ? 'enter' : stepTowards(this.#paths, path.slice(1))),
      value: (path, value) => put(this.#entry, path.slice(1), value),
      entered: (path, line) => this.#entered(path, line),
      left: (path) => {
        if (path.length === 1) this.#read(this.#entry, this.#line)
      },
      fault: (finding) => this.#items.issue(finding),
    })
  }

  push(text: string): void {
    this.#walk.push(text)
  }

  end(): void {
    this.#walk.end()
    if (this.#items.count === 0 && this.#otherTrials > 0) {
      this.#items.noRun(1, null, 'train_trial_index')
      return
    }
    this.#items.finish('Upload scenario_state.json of the run.')
    const message = 'The file does not say which split an instance belongs to.'
    const remedy =
      'Nothing to do if the run has one split. If instances of another are refused below, upload scenario_state.json.'
    this.#items.issue({ code: 'other-split', message, remedy })
  }

  #entered(path: JsonPath, line: number): void {
    if (path.length !== 1) return
    this.#entry = {}
    this.#line = line
  }

  #read(entry: TextItem, line: number): void {
    this.#items.saw()
    if (isPerturbed(entry.perturbation)) {
      this.#items.leftOut.add('perturbed', line, notPerturbed)
      return
    }
    if (trialOf(entry) !== this.#items.run - 1) {
      this.#otherTrials++
      this.#items.repeat(line, 'train_trial_index')
      return
    }
    const { fields, matchBy } = this.#options
    const idField = fields.id ?? 'instance_id'
    let id = valueAt(entry, idField)
    if (matchBy === 'position' && fields.id === undefined) {
      const place = helmPlace(id, this.#first, line)
      if ('issue' in place) {
        this.#items.issue(place.issue)
        return
      }
      this.#first ??= place.number
      id = place.number - this.#first
    }
    const predictionField = fields.prediction ?? 'predicted_text'
    const prediction =
      fields.prediction === undefined ? answerOf(entry) : only(valueAt(entry, predictionField))
    this.#items.take({ line, id, idField, prediction, predictionField })
  }
}

/** The text that came back; of one request per option, the letter of the option that HELM chose. */
function answerOf(entry: TextItem): JsonValue | undefined {
  const index = wholeNumber(entry.reference_index)
  return index === null || index > 25 ? entry.predicted_text : String.fromCharCode(65 + index)
}
