/** One case of a golden file: what went in, what the reference gave. */
export interface GoldenCase {
  name: string
  metric: string
  // JSON of the file's own schema: each family's adapter knows its shape
  // biome-ignore lint/suspicious/noExplicitAny: read by adapters that know the schema of their family
  input: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  params: any
  // biome-ignore lint/suspicious/noExplicitAny: as above
  expected: any
  tolerance?: Tolerance
}

export interface Tolerance {
  abs?: number
  rel?: number
  [field: string]: number | undefined
}

/**
 * Computes what the library says for a case, in the shape of `expected`. Throwing means "refused".
 * A function may instead return `Check`, when equality within tolerance is not the right question
 * (Monte Carlo values, ranges).
 */
export type Adapter = (testCase: GoldenCase) => unknown | Check

/** The adapter decided itself; `differences` is empty when the case passes. */
export class Check {
  readonly differences: string[]
  constructor(differences: string[]) {
    this.differences = differences
  }
}

/** Adapters of one family (a file's `family`, else its name), by metric. */
export type Family = Readonly<Record<string, Adapter>>
