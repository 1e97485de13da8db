/** One rating as agreement looks at it. */
export interface AgreementRating {
  readonly unit: string
  /** Pseudonym. */
  readonly rater: string
  /** 0-based place in the categories. */
  readonly category: number
}

/** What raters could choose between. */
export interface AgreementScale {
  readonly level: 'nominal' | 'ordinal' | 'interval'
  /** In the order of the scale, also those nobody chose. */
  readonly labels: readonly string[]
  /** As long as `labels`, ascending; null for names. */
  readonly scores: readonly number[] | null
}
