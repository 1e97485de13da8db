/** Which model a benchmark asks for. */
export interface ModelChoice {
  /** Its name, as its folder among the models has it: `roberta-large`, `microsoft/deberta-xlarge-mnli`. */
  readonly model: string
  /** SHA-256 of its files (`modelHash`), 64 hexadecimal digits; null: whichever model is there under the name. */
  readonly sha256: string | null
}

/** A model that gives a vector for each token of a text, run on this machine. Handed in: nothing here loads one. */
export interface Encoder {
  readonly name: string
  /** SHA-256 of its files, 64 hexadecimal digits. */
  readonly sha256: string
  /** Ids of the tokens that begin and end every text; they stand for no word. */
  readonly boundaryIds: ReadonlySet<number>
  /** The ids of a text as the model sees it: boundaries included, cut at the longest it takes. Same text, same ids. */
  tokenIds(text: string): readonly number[]
  /** One vector per id, one after the other, all of the same length. Same ids, same vectors. */
  embed(ids: readonly number[]): Promise<Float32Array>
}

/** Finds the encoder for a choice; null where this machine has none. */
export type EncoderSource = (choice: ModelChoice) => Promise<Encoder | null>
