import type { BenchmarkDescriptor } from '../benchmarks/descriptor'
import type { Question } from '../benchmarks/instance'
import type { ExtractionRule } from '../scoring/extraction/rule'
import type { DeclaredTypes } from '../scoring/tasks/declared-types'
import { AnswerTally } from './answer-tally'
import { shorten } from './entry'
import { reportFit } from './fit-findings'
import type { Matching } from './formats/format'
import { type IdFit, IdTally } from './id-tally'
import type { Finding } from './issue'
import { IssueLog } from './issue-log'
import { defaultLimits, type Limits } from './limits'
import { isReordered, reordered } from './option-order'
import type { Prediction } from './prediction'
import type { Reading, StoppableSink } from './read-predictions'
import type { AnswerReading, CheckReport } from './report'
import { TypeTally } from './type-tally'

/** What a file is checked against. Needs no gold. */
export interface Expectation {
  readonly instanceCount: number
  readonly missing: BenchmarkDescriptor['missing']
  readonly duplicates: BenchmarkDescriptor['duplicates']
  /** Position of each id of the version, 0-based; null where they are looked up elsewhere (`Elsewhere`) or not at hand. */
  readonly ids: ReadonlyMap<string, number> | null
  /** `position`: the keys of `ids` are places. Absent: by id. */
  readonly matchBy?: Matching
  readonly extraction: Pick<ExtractionRule, 'id' | 'title'>
  /** Reads the answer out of a prediction as scoring does (`answerReader`); null: none. */
  readonly readAnswer: (prediction: unknown, options: Question['options'] | null) => unknown
  /** Options of the instance at a position; null where it has none. */
  readonly optionsAt: (position: number) => Question['options'] | null
  /** False where option texts are not at hand: answers given as text then cannot be judged. */
  readonly knowsOptionTexts: boolean
  /** Types that the benchmark knows (`ScoringRules.declaredTypes`); null: its task has none. */
  readonly declaredTypes: DeclaredTypes | null
  /** Characters a predicted text may have (`ScoringRules.longestText`); null: as many as a line. */
  readonly longestText: number | null
  readonly limits?: Limits
}

/** What was found out about a file by other means than this checker: by the database, which knows all ids. */
export interface Elsewhere {
  readonly fit: IdFit
  readonly exampleId: string | null
  readonly answers: AnswerTally
  /** Whether `answers` looked at every prediction. */
  readonly isWhole: boolean
}

/** The check of one file: the same in the browser, on the command line and on the server. */
export class Checker implements StoppableSink {
  readonly #expectation: Expectation
  readonly #log: IssueLog
  readonly #ids: IdTally | null
  readonly #answers: AnswerTally
  readonly #types: TypeTally | null
  readonly #lineLimit: number
  #lines = 0

  constructor(expectation: Expectation) {
    const { ids, extraction, limits = defaultLimits } = expectation
    this.#expectation = expectation
    this.#log = new IssueLog({ errorLimit: limits.errors })
    this.#ids = ids === null ? null : new IdTally(ids)
    this.#answers = new AnswerTally(extraction.id)
    this.#types = expectation.declaredTypes && new TypeTally(expectation.declaredTypes)
    this.#lineLimit = limits.lines
  }

  get stopped(): boolean {
    return this.#log.stopped
  }

  get hasErrors(): boolean {
    return this.#log.hasErrors
  }

  get lines(): number {
    return this.#lines
  }

  prediction(line: number, id: string, prediction: Prediction, shown?: readonly string[]): void {
    if (this.stopped) return
    if (++this.#lines > this.#lineLimit) {
      const message = `The file has more than ${this.#lineLimit.toLocaleString('en')} predictions.`
      this.#log.add({ code: 'too-many-lines', line, message })
      return
    }
    const long = this.#tooLong(line, id, prediction)
    if (long !== null) this.#log.add(long)
    this.#types?.add(line, prediction)
    const position = this.#ids?.add(line, id) ?? null
    if (position === null) return
    const { readAnswer, optionsAt } = this.#expectation
    const options = optionsAt(position)
    this.#answers.add(line, id, prediction, readAnswer(prediction, options))
    if (shown && options && isReordered(shown, options)) this.#log.add(reordered(line, id))
  }

  #tooLong(line: number, id: string, prediction: Prediction): Finding | null {
    const { longestText } = this.#expectation
    const { length } = textOf(prediction)
    if (longestText === null || length <= longestText) return null
    const [has, may] = [length.toLocaleString('en'), longestText.toLocaleString('en')]
    const message = `The prediction for "${shorten(id, 80)}" has ${has} characters; this benchmark compares texts of up to ${may}.`
    return { code: 'text-too-long', line, field: 'prediction', message }
  }

  issue(finding: Finding): void {
    if (!this.stopped) this.#log.add(finding)
  }

  /** @param elsewhere what the database found, where the checker was made without ids */
  finish(reading: Reading, elsewhere: Elsewhere | null = null): CheckReport {
    const { instanceCount, missing, duplicates, matchBy = 'id' } = this.#expectation
    const fit = elsewhere?.fit ?? this.#ids?.fit() ?? null
    const [firstId] = this.#expectation.ids?.keys() ?? []
    if (fit !== null && !this.stopped) {
      const exampleId = elsewhere?.exampleId ?? firstId ?? null
      reportFit(this.#log, fit, { instanceCount, missing, duplicates, matchBy, exampleId })
    }
    const answers = this.#readAnswers(elsewhere)
    const types = this.#types?.finding() ?? null
    if (types !== null && !this.stopped) this.#log.add(types)
    const isEmpty = fit === null ? this.#lines === 0 : fit.answered === 0
    if (isEmpty && !this.hasErrors) {
      this.#log.add({ code: 'no-answers', message: 'The file answers no instance of this version.' })
    }
    return {
      ok: !this.hasErrors,
      format: reading.format?.id ?? null,
      bytes: reading.bytes,
      fileHash: reading.fileHash,
      lines: this.#lines,
      instanceCount,
      answered: fit?.answered ?? null,
      missing: fit === null ? null : instanceCount - fit.answered,
      coverage: fit === null || instanceCount === 0 ? null : fit.answered / instanceCount,
      unknown: fit?.unknown.total ?? null,
      duplicates: fit?.duplicates.total ?? null,
      answers,
      issues: this.#log.issues,
      counts: this.#log.counts,
    }
  }

  #readAnswers(elsewhere: Elsewhere | null): AnswerReading | null {
    if (this.#ids === null && elsewhere === null) return null
    const tally = elsewhere?.answers ?? this.#answers
    const reading = tally.reading(elsewhere?.isWhole ?? true)
    const { first, total } = tally.findings
    if (reading.read > 0 || total === 0 || this.stopped) this.#log.addExamples(first, total)
    else {
      const rule = this.#expectation.extraction.title
      this.#log.add({
        code: 'none-readable',
        severity: this.#expectation.knowsOptionTexts ? 'error' : 'warning',
        line: first[0]?.line ?? null,
        message: `The rule "${rule}" reads no answer from any prediction. ${first[0]?.message ?? ''}`.trim(),
      })
    }
    return reading
  }
}

/** What of a prediction is compared as text: itself, or the answer in a structure. */
function textOf(prediction: Prediction): string {
  if (typeof prediction === 'string') return prediction
  if (typeof prediction !== 'object' || Array.isArray(prediction)) return ''
  return Object.hasOwn(prediction, 'answer') && typeof prediction.answer === 'string' ? prediction.answer : ''
}
