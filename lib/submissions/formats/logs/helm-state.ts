import { countOf } from '../../../format/count'
import type { JsonValue } from '../../prediction'
import { only, valueAt } from '../field-path'
import type { PredictionFormat, PredictionReader, ReaderOptions, ReadingSink } from '../format'
import { type JsonPath, type JsonStep, JsonWalk } from '../json-walk'
import { helmPlace, isPerturbed, notPerturbed, type TextItem, trialOf } from './helm-item'
import { LogItems, longestLogValue, wholeNumber } from './log-items'
import { put, stepTowards } from './log-walk'

/** `scenario_state.json` of a HELM run: every request with what came back. */
export const helmState: PredictionFormat = {
  id: 'helm',
  title: 'HELM scenario_state.json',
  description:
    'The file scenario_state.json of a HELM run. The first completion as it came is the prediction, under the instance’s id. Of the splits in one run only the benchmark’s is read (test, where it says nothing else); perturbed copies of an instance are passed over; of several training trials the one whose number is the submission’s run. Runs that send a request per option are read from display_predictions.json, where HELM wrote its choice. Prompts and hosts are never kept.',
  example:
    '{"adapter_spec": {"method": "generation"}, "request_states": [{"instance": {"id": "id1", "split": "test"}, "train_trial_index": 0, "result": {"success": true, "completions": [{"text": " B"}]}}]}',
  recognises: (head) => /^\s*\{\s*"adapter_spec"\s*:\s*\{/.test(head),
  reader: (sink, options) => new HelmStateReader(sink, options),
}

const statePaths = [
  'instance.id',
  'instance.split',
  'instance.perturbation.name',
  'train_trial_index',
  'reference_index',
  'output_mapping',
  'result.completions.0.text',
]
const runPaths = ['adapter_spec.method', 'adapter_spec.num_train_trials']

class HelmStateReader implements PredictionReader {
  readonly #options: ReaderOptions
  readonly #items: LogItems
  readonly #walk: JsonWalk
  readonly #paths: readonly string[]
  readonly #split: string
  #run: TextItem = {}
  #state: TextItem = {}
  #line = 0
  #completions = 0
  #otherTrials = 0
  #optionRequests = 0
  /** Number of the first instance of the split, from which places are counted. */
  #first: number | null = null

  constructor(sink: ReadingSink, options: ReaderOptions) {
    this.#options = options
    this.#items = new LogItems(sink, options)
    this.#split = splitOf(options.split)
    const { id, prediction } = options.fields
    this.#paths = [...statePaths, ...[id, prediction].filter((path) => path !== undefined)]
    this.#walk = new JsonWalk({
      longest: longestLogValue,
      step: (path) => this.#step(path),
      value: (path, value) => this.#value(path, value),
      entered: (path, line) => this.#entered(path, line),
      left: (path) => {
        if (isState(path)) this.#read(this.#state, this.#line)
      },
      fault: (finding) => this.#items.issue(finding),
    })
  }

  push(text: string): void {
    this.#walk.push(text)
  }

  end(): void {
    this.#walk.end()
    const trials = this.#trials()
    if (this.#optionRequests > 0) this.#reportOptions()
    if (this.#items.count === 0 && this.#otherTrials > 0) this.#items.noRun(trials, null, 'train_trial_index')
    else this.#items.finish(`Upload the scenario_state.json of a run over the split "${this.#split}".`)
  }

  #trials(): number {
    return wholeNumber(valueAt(this.#run, 'adapter_spec.num_train_trials')) ?? 1
  }

  #step(path: JsonPath): JsonStep {
    if (path.length === 0) return 'enter'
    if (path[0] !== 'request_states') return stepTowards(runPaths, path)
    if (path.length <= 2) return 'enter'
    if (path[3] === 'completions' && path.length === 5) this.#completions++
    return stepTowards(this.#paths, path.slice(2))
  }

  #value(path: JsonPath, value: JsonValue): void {
    if (path[0] === 'request_states') put(this.#state, path.slice(2), value)
    else put(this.#run, path, value)
  }

  #entered(path: JsonPath, line: number): void {
    if (!isState(path)) return
    this.#state = {}
    this.#line = line
    this.#completions = 0
  }

  #read(state: TextItem, line: number): void {
    this.#items.saw()
    const split = valueAt(state, 'instance.split')
    if (split !== undefined && split !== this.#split) {
      const code = 'other-split' as const
      const message = (count: number) =>
        `Passed over: ${countOf(count, 'instance')} of the split "${String(split).slice(0, 20)}"; "${this.#split}" is read.`
      this.#items.leftOut.add(`split ${split}`, line, { code, field: 'instance.split', message })
      return
    }
    if (isPerturbed(valueAt(state, 'instance.perturbation'))) {
      this.#items.leftOut.add('perturbed', line, notPerturbed)
      return
    }
    if (valueAt(state, 'reference_index') !== undefined) {
      this.#optionRequests++
      return
    }
    if (trialOf(state) !== (this.#trials() > 1 ? this.#items.run - 1 : 0)) {
      this.#otherTrials++
      this.#items.repeat(line, 'train_trial_index')
      return
    }
    this.#take(state, line)
  }

  #take(state: TextItem, line: number): void {
    const { fields, matchBy } = this.#options
    const idField = fields.id ?? 'instance.id'
    let id = valueAt(state, idField)
    if (matchBy === 'position' && fields.id === undefined) {
      const place = helmPlace(id, this.#first, line)
      if ('issue' in place) {
        this.#items.issue(place.issue)
        return
      }
      this.#first ??= place.number
      id = place.number - this.#first
    }
    if (this.#completions > 1) {
      this.#items.leftOut.add('completions', line, {
        code: 'repeats',
        field: 'result.completions',
        message: (count) =>
          `On ${countOf(count, 'instance')} there are several completions; the first is read.`,
        remedy: 'HELM scores the first one, too; nothing to do.',
      })
    }
    const predictionField = fields.prediction ?? 'result.completions.0.text'
    const mapping = state.output_mapping
    this.#items.take({
      line,
      id,
      idField,
      prediction: only(valueAt(state, predictionField)),
      predictionField,
      shown: optionTexts(mapping),
    })
  }

  #reportOptions(): void {
    this.#items.issue({
      code: 'option-scores',
      field: 'reference_index',
      message: `${this.#optionRequests.toLocaleString('en')} requests ask about one option each; which option won is not in this file.`,
      remedy: 'Run helm-summarize and upload display_predictions.json, which has HELM’s choice.',
    })
  }
}

const isState = (path: JsonPath) => path.length === 2 && path[0] === 'request_states'

/** HELM's name for the benchmark's split. */
function splitOf(words = ''): string {
  if (/\b(valid|dev)/i.test(words)) return 'valid'
  return /\btrain/i.test(words) ? 'train' : 'test'
}

function optionTexts(mapping: JsonValue | undefined): string[] | undefined {
  if (typeof mapping !== 'object' || mapping === null || Array.isArray(mapping)) return undefined
  const texts = Object.keys(mapping)
    .sort()
    .map((label) => mapping[label])
  return texts.every((text) => typeof text === 'string') ? texts : undefined
}
