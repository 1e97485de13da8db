/** A question with its right answer first and three wrong ones behind it. */
export type WrittenQuestion = readonly [question: string, right: string, ...wrong: [string, string, string]]

/** A sentence and whether it is true. */
export type WrittenStatement = readonly [statement: string, isTrue: boolean]
