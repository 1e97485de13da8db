/** Whom a rater takes for the source of an answer. */
export const guessedSources = ['clinician', 'model', 'unsure'] as const
export type GuessedSource = (typeof guessedSources)[number]

/** What raters say of whether they could tell sources apart. */
export const tellings = ['no', 'sometimes', 'mostly'] as const
export type Telling = (typeof tellings)[number]

/** The same with what gave the sources away, in the rater's words: for the organiser alone. */
export interface BlindingRemark {
  /** null where they left it out. */
  readonly couldTell: Telling | null
  readonly guess: string
}
