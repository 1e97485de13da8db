/** What a rule may know of the question; both null for an open question. */
export interface ExtractionQuestion {
  readonly options: readonly { readonly label: string; readonly text: string }[] | null
  readonly labels: readonly string[] | null
}

/** A named way from free text to an answer. The name is part of a score's signature. */
export interface ExtractionRule {
  readonly id: string
  readonly title: string
  /** Plain words for the methods page: order of patterns, what counts as no answer. */
  readonly description: string
  readonly source: string
  /** The answer (a label, or what the rule calls an answer), null when the text gives none. Never throws. */
  extract(raw: string, question: ExtractionQuestion): string | null
}

/** The labels an answer may have: the options' own where there are options. Null: any. */
export function labelsOf(question: ExtractionQuestion): readonly string[] | null {
  return question.labels ?? question.options?.map((option) => option.label) ?? null
}
