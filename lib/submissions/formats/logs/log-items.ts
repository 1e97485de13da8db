import { countOf } from '../../../format/count'
import { EntryReader, shorten } from '../../entry'
import { type Finding, issueKinds } from '../../issue'
import type { JsonValue } from '../../prediction'
import type { ReaderOptions, ReadingSink } from '../format'
import { LeftOut } from './left-out'

/** One instance of a log, as far as it is read. */
export interface LogItem {
  readonly line: number
  readonly id: JsonValue | undefined
  readonly idField: string
  /** Undefined and null: no output. */
  readonly prediction: JsonValue | undefined
  readonly predictionField: string
  /** Texts of the options as the system saw them. */
  readonly shown?: readonly string[] | undefined
}

/** Longest value of a log that is looked at, in characters: prompts of long documents, times the options. */
export const longestLogValue = 16 * 2 ** 20

const repeatRemedy =
  'Submit each repeat as a run of its own: run 2 reads the second output of every instance.'

/** Hands the instances of a log on, and keeps account of what is not handed on. Of a log only ids and outputs leave. */
export class LogItems {
  readonly leftOut = new LeftOut()
  readonly run: number
  readonly #sink: ReadingSink
  readonly #entries: EntryReader
  #shown: readonly string[] | undefined
  #seen = 0
  #count = 0
  #hasErrors = false

  constructor(sink: ReadingSink, { limits, fields, run = 1 }: ReaderOptions) {
    this.run = run
    this.#sink = sink
    const { prediction, issue } = sink
    this.#entries = new EntryReader(
      {
        prediction: (line, id, value) => prediction.call(sink, line, id, value, this.#shown),
        issue: (finding) => issue.call(sink, finding),
      },
      { fields, depth: limits.depth },
    )
  }

  /** Instances that were handed on, with an output or without. */
  get count(): number {
    return this.#count
  }

  /** One more entry of the log, whatever becomes of it. */
  saw(): void {
    this.#seen++
  }

  issue(finding: Finding): void {
    if ((finding.severity ?? issueKinds[finding.code].severity) === 'error') this.#hasErrors = true
    this.#sink.issue(finding)
  }

  take({ line, id, idField, prediction, predictionField, shown }: LogItem): void {
    this.#count++
    this.#shown = shown
    this.#entries.pair(line, id, prediction ?? null, idField, predictionField)
  }

  /** Of several outputs of one instance the one that is meant; undefined, with an issue, where there are not so many. */
  oneOf(outputs: readonly JsonValue[], line: number, field: string): JsonValue | undefined {
    if (outputs.length <= 1) return outputs[0]
    if (this.run > outputs.length) {
      this.noRun(outputs.length, line, field)
      return undefined
    }
    this.repeat(line, field)
    return outputs[this.run - 1]
  }

  /** An output beside the one that is read. */
  repeat(line: number, field: string): void {
    this.leftOut.add('repeat', line, {
      code: 'repeats',
      field,
      message: (count) =>
        `Passed over: ${countOf(count, 'further output')} of instances whose output ${this.run} is read.`,
      remedy: repeatRemedy,
    })
  }

  /** The log has fewer repeats than the run that is submitted. */
  noRun(repeats: number, line: number | null, field: string): void {
    const message = `This is submitted as run ${this.run}, and the log has ${repeats} outputs per instance.`
    this.issue({ code: 'repeats', severity: 'error', line, field, message, remedy: repeatRemedy })
  }

  /** At the end of the log. @param remedy what to do where it held no entry */
  finish(remedy: string): void {
    this.leftOut.report(this.#sink)
    if (this.#seen > 0 || this.#hasErrors) return
    this.#sink.issue({ code: 'scores-only', message: 'The log holds no outputs of instances.', remedy })
  }
}

/** A whole number from 0, as number or text; null for anything else. */
export function wholeNumber(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null
}

/** The finding for an id that says no place, where places were announced. */
export const noPlace = (line: number, field: string, id: JsonValue | undefined) =>
  ({
    code: 'invalid-id',
    line,
    field,
    message: `"${shorten(String(id ?? ''))}" is no place in a split.`,
    remedy: 'Match this file by id, or give places that count from 0.',
  }) as const

export const isTexts = (value: JsonValue | undefined): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === 'string')
