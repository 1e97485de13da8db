/** The types a benchmark knows, to tell a file that writes them otherwise before it is scored. */
export interface DeclaredTypes {
  readonly known: readonly string[]
  /** Whether another type counts as wrong; otherwise it is left out. */
  readonly othersAreWrong: boolean
  /** Types that a raw prediction names, with repetition; empty where it has none or another form. */
  namedIn(prediction: unknown): string[]
}

/** Of predictions that are lists of entries with a "type": mentions, relations, concepts. */
export const typesOfEntries = (known: readonly string[], othersAreWrong: boolean): DeclaredTypes => ({
  known,
  othersAreWrong,
  namedIn: (prediction) =>
    Array.isArray(prediction) ? prediction.flatMap((entry) => textOf(entry?.type) ?? []) : [],
})

/** Of predictions that are lists of tags such as "B-Gene"; tags without a type name none. */
export const typesOfTags = (known: readonly string[], othersAreWrong: boolean): DeclaredTypes => ({
  known,
  othersAreWrong,
  namedIn: (prediction) =>
    Array.isArray(prediction)
      ? prediction.flatMap((tag) => /^[A-Z]-(.+)$/.exec(textOf(tag) ?? '')?.[1] ?? [])
      : [],
})

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
