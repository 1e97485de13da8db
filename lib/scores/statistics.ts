import { DomainError } from '../errors'
import { scoreInstances } from '../scoring/engine'
import type { Encoder } from '../scoring/models/encoder'
import type { ScoredPair } from '../scoring/task'
import { GrowingColumn } from './growing-column'
import { PREDICTED } from './predicted'
import type { ScoringRules } from './scoring-rules'

/** One instance of a file that is being scored. */
export interface AnsweredInstance {
  readonly id: string
  readonly gold: unknown
  /** Whether the file has a prediction for it. */
  readonly isPredicted: boolean
  /** The answer read from it; null where there is none, or none that can be read. */
  readonly answer: unknown
}

export interface Statistics {
  /** The task's statistics and, last, whether there was a prediction. */
  readonly layout: readonly string[]
  /** One per statistic, in instance order. */
  readonly columns: readonly ArrayLike<number>[]
  /** Instances with a prediction in the file. */
  readonly predicted: number
  /** Instances with an answer that could be read. */
  readonly answered: number
}

/** Statistics that are worked out in one go: so many numbers, whatever the layout. */
const valuesPerChunk = 2e6

/**
 * Collects the sufficient statistics of a file, run by run in instance order, so that a million instances need not be
 * in memory with their texts. A task that must see all instances at once (`prepare`) keeps them until `finish`.
 *
 * An answer that cannot be read is wrong under every rule for missing predictions: only what the file leaves out is
 * dropped or refused. Otherwise a system would gain by writing nonsense where it is unsure.
 */
export class StatisticsBuilder {
  readonly #rules: ScoringRules
  readonly #layout: readonly string[]
  readonly #columns: readonly GrowingColumn[]
  readonly #predictedColumn: Uint8Array
  readonly #pairs: ScoredPair<unknown, unknown>[] = []
  /** The last statistics of the pairs at hand, where a model gave them. */
  #byModel: ArrayLike<number>[] | null = null
  #next = 0
  #scored = 0
  #answered = 0

  /** @throws TypeError when the task has a statistic of our name */
  constructor(rules: ScoringRules, instanceCount: number) {
    this.#rules = rules
    this.#layout = rules.task.layout(rules.params)
    if (this.#layout.includes(PREDICTED))
      throw new TypeError(`task "${rules.task.id}" has a statistic "${PREDICTED}" of its own`)
    this.#columns = this.#layout.map(() => new GrowingColumn(instanceCount))
    this.#predictedColumn = new Uint8Array(instanceCount)
  }

  /** How many instances are best given at a time. */
  get chunkSize(): number {
    return Math.min(10_000, Math.max(100, Math.floor(valuesPerChunk / this.#layout.length)))
  }

  add(instances: readonly AnsweredInstance[]): void {
    for (const { id, gold, isPredicted, answer } of instances) {
      if (isPredicted) this.#predictedColumn[this.#next] = 1
      this.#next++
      this.#pairs.push({ id, gold, prediction: answer })
    }
    const { task, params } = this.#rules
    if (!task.prepare && !task.byModel?.(params)) this.#score()
  }

  /**
   * Has a model work out the statistics that need one, before `finish`. Left out, those statistics stay 0 and the
   * metrics of them have no value.
   *
   * @param checkpoint awaited after each instance; throws to stop
   */
  async measure(encoder: Encoder, checkpoint?: () => Promise<void> | void): Promise<void> {
    const { task, params } = this.#rules
    const model = task.byModel?.(params)
    this.#byModel = model ? await model.vectors(encoder, this.#pairs, checkpoint) : null
  }

  /**
   * @throws DomainError `invalid` when predictions are missing and the benchmark takes complete files only
   * @throws RangeError when fewer or more instances were added than announced
   */
  finish(): Statistics {
    if (this.#next !== this.#predictedColumn.length)
      throw new RangeError(`${this.#next} instances were added, ${this.#predictedColumn.length} announced`)
    this.#score()
    const predicted = this.#predictedColumn.reduce((sum, one) => sum + one, 0)
    const missing = this.#next - predicted
    if (this.#rules.missing === 'refused' && missing > 0)
      throw new DomainError(
        'invalid',
        `${missing} of ${this.#next} instances have no prediction; this benchmark takes complete files only.`,
      )
    return {
      layout: [...this.#layout, PREDICTED],
      columns: [...this.#columns.map(({ values }) => values), this.#predictedColumn],
      predicted,
      answered: this.#answered,
    }
  }

  #score(): void {
    if (this.#pairs.length === 0) return
    const { task, params, missing } = this.#rules
    const { columns, coverage } = scoreInstances({
      task,
      params,
      missing: 'wrong',
      instances: this.#pairs,
    })
    this.#answered += coverage.answered
    for (let row = 0; row < this.#pairs.length; row++) {
      const position = this.#scored + row
      if (missing === 'dropped' && this.#predictedColumn[position] === 0) continue
      for (let s = 0; s < columns.length; s++) this.#columns[s]!.set(position, columns[s]![row]!)
      const given = this.#byModel?.[row] ?? []
      const first = columns.length - given.length
      for (let s = 0; s < given.length; s++) this.#columns[first + s]!.set(position, given[s]!)
    }
    this.#scored += this.#pairs.length
    this.#pairs.length = 0
    this.#byModel = null
  }
}
