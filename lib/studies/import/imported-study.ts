import type { Instrument } from '../instruments/instrument'
import type { RatingValues } from '../rating/values'

/** A study as read from files: names stand for everything, nothing has an id yet. */
export interface ImportedStudy {
  readonly instrument: Instrument
  readonly arms: readonly { readonly name: string; readonly isClinician: boolean }[]
  readonly questions: readonly ImportedQuestion[]
  readonly answers: readonly { readonly arm: string; readonly question: string; readonly text: string }[]
  readonly raters: readonly {
    /** As in the file: never stored. */
    readonly name: string
    readonly pseudonym: string
    readonly group: string
  }[]
  readonly ratings: readonly ImportedRating[]
  readonly judgeScores: readonly {
    readonly judge: string
    readonly axis: string
    readonly arm: string
    readonly question: string
    readonly value: number
  }[]
}

export interface ImportedQuestion {
  readonly externalId: string
  readonly text: string
  readonly context: string | null
  readonly reference: string | null
  readonly fields: Readonly<Record<string, unknown>>
}

export interface ImportedRating {
  readonly question: string
  /** In the study's order of arms: the places of the item. */
  readonly arms: readonly string[]
  /** Places in the order shown. */
  readonly shownOrder: readonly number[]
  /** Pseudonym. */
  readonly rater: string
  readonly values: RatingValues
}

/** Something in a file that could not be taken over; the rest of its row was. */
export interface ImportIssue {
  readonly table: string
  readonly row: number
  readonly column: string | null
  readonly message: string
}
