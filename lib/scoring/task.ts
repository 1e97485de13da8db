import type { z } from 'zod'
import type { Encoder, ModelChoice } from './models/encoder'
import type { DeclaredTypes } from './tasks/declared-types'

/**
 * A task is the kind of answer a benchmark asks for: what gold and prediction look like, and which
 * sufficient statistics one instance contributes. A metric is a function of the sum of those vectors.
 *
 * `Params` are the benchmark's fixed choices (number of options, class names, named rules); they are part
 * of the signature. `Gold` and `Prediction` are plain JSON values.
 */
export interface Task<Params = unknown, Gold = unknown, Prediction = unknown, Context = unknown> {
  readonly id: string
  readonly title: string
  /** Plain words for the methods page: definition, edge cases, source. */
  readonly description: string
  readonly source: string
  readonly params: z.ZodType<Params>
  readonly gold: z.ZodType<Gold>
  /** The canonical prediction, after any answer was extracted from raw text. */
  readonly prediction: z.ZodType<Prediction>
  /** The names of the statistics, in the order of the vector. Same params, same layout. */
  layout(params: Params): readonly string[]
  /** Metrics that make sense for this task, primary first. */
  readonly metrics: readonly string[]
  /** What one instance needs to know of others (base statements, corpora). Called once, over all instances in order. */
  prepare?(params: Params, instances: readonly ScoredPair<Gold, Prediction>[]): Context
  /**
   * Characters (UTF-16 units) a predicted text may have: comparing costs more than its length, and beyond any reference
   * nothing is learned. Longer ones are refused where they enter. Absent: as long as a line of a file.
   */
  longestText?(params: Params): number
  /** The types a benchmark of this task knows; null where the types of predictions say nothing. Absent: there are none. */
  declaredTypes?(params: Params): DeclaredTypes | null
  /**
   * Whether a prediction can be scored at all (a label that exists, as many tags as tokens). The engine treats one that
   * cannot as missing and counts it apart. Absent: every prediction can.
   */
  isReadable?(params: Params, gold: Gold, prediction: Prediction): boolean
  /**
   * The vector of one instance, as long as `layout(params)`.
   *
   * @param prediction null when the submission has no (readable) answer for this instance: the vector then
   *   gives what "wrong" means for this task; the engine replaces it by zeros when the rule is `dropped`.
   */
  score(params: Params, gold: Gold, prediction: Prediction | null, context?: Context): ArrayLike<number>
  /** Statistics that a model works out before scoring; null where these params ask for none. Absent: never. */
  byModel?(params: Params): ModelStatistics<Gold, Prediction> | null
}

/** The last statistics of a layout where a model gives them; `score` leaves them out, and without the model they are 0. */
export interface ModelStatistics<Gold, Prediction> {
  readonly choice: ModelChoice
  /** Names, at the end of the task's layout. */
  readonly layout: readonly string[]
  /** The vector of each instance, in order. */
  vectors(
    encoder: Encoder,
    pairs: readonly ScoredPair<Gold, Prediction>[],
    checkpoint?: () => Promise<void> | void,
  ): Promise<ArrayLike<number>[]>
}

export interface ScoredPair<Gold, Prediction> {
  readonly id: string
  readonly gold: Gold
  readonly prediction: Prediction | null
}

/** What a missing prediction counts as: part of the benchmark and of the signature. */
export type MissingRule = 'wrong' | 'dropped' | 'refused'
