export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** What a file says about one instance, before any answer is extracted: text, a number or a structure. Null is "no prediction". */
export type Prediction = Exclude<JsonValue, null>

/** The canonical form that every format is read into. */
export interface PredictionLine {
  /** 1-based line of the (decompressed) file where the entry begins. */
  readonly line: number
  readonly id: string
  readonly prediction: Prediction
}
