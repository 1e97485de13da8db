import type { FieldNames } from '../fields'
import type { Finding } from '../issue'
import type { Limits } from '../limits'
import type { Prediction } from '../prediction'

/** Where a reader puts what it finds. */
export interface ReadingSink {
  prediction(line: number, id: string, prediction: Prediction): void
  issue(finding: Finding): void
}

export interface ReaderOptions {
  readonly limits: Limits
  readonly fields: FieldNames
}

/** Takes the decoded text in chunks of any length. Never throws on any text; what it cannot read becomes an issue. */
export interface PredictionReader {
  push(text: string): void
  /** No more text. */
  end(): void
}

/** A kind of file that people bring. */
export interface PredictionFormat {
  readonly id: string
  readonly title: string
  /** Plain words for the page "how to submit". */
  readonly description: string
  readonly example: string
  /** Judges by the beginning of the text (64 kB at most, a byte order mark removed), never by the file name. */
  recognises(head: string): boolean
  reader(sink: ReadingSink, options: ReaderOptions): PredictionReader
}
