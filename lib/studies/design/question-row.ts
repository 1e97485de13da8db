import type { RatingValues } from '../rating/values'
import type { QuestionUse } from '../states'

/** A question as an organiser brings it. */
export interface QuestionRow {
  /** The organiser's own name of it; answers refer to it. */
  readonly externalId: string
  readonly text: string
  readonly context: string | null
  readonly reference: string | null
  /** Specialty a rater needs, where the plan matches expertise. */
  readonly expertise: string | null
  readonly use: QuestionUse
  /** Null for regular questions. */
  readonly expected: RatingValues | null
  /** Answers that come with a calibration or gold question, in the order that `expected` speaks of; else empty. */
  readonly answers: readonly string[]
  /** What else it carries: criteria and claims for the instrument's item axes. */
  readonly fields: Readonly<Record<string, unknown>>
}
