/** What a prediction file may be at most; beyond it reading stops with an issue. */
export interface Limits {
  /** Decompressed bytes of the whole file. */
  readonly bytes: number
  /** Characters of one line, CSV row or JSON entry. */
  readonly lineLength: number
  /** Predictions in one file. */
  readonly lines: number
  /** Levels of nesting in one prediction. */
  readonly depth: number
  /** Decompressed bytes per compressed byte, judged once `ratioFrom` bytes came out. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Errors after which nothing more is learned by reading on. */
  readonly errors: number
}

export const defaultLimits: Limits = {
  bytes: 2 ** 30,
  lineLength: 2 ** 20,
  lines: 5_000_000,
  depth: 32,
  // predictions of few characters with counted ids compress about 15 : 1; a bomb reaches 1,000 : 1
  ratio: 150,
  ratioFrom: 8 * 2 ** 20,
  errors: 10_000,
}
