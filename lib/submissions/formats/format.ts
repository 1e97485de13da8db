import type { FieldNames } from '../fields'
import type { Finding } from '../issue'
import type { Limits } from '../limits'
import type { Prediction } from '../prediction'

/** Where a reader puts what it finds. */
export interface ReadingSink {
  /** @param shown texts of the options in the order the system saw them, where the file tells: letters refer to it */
  prediction(line: number, id: string, prediction: Prediction, shown?: readonly string[]): void
  issue(finding: Finding): void
}

/** `position`: the ids of the file are places in the split, from 0, because its submitter says so. */
export const matchings = ['id', 'position'] as const
export type Matching = (typeof matchings)[number]

/** What else a submitter says about a file; readers of files that could not differ in it pass over it. */
export interface Statements {
  readonly matchBy?: Matching
  /** Which of several outputs per instance is meant, from 1. Absent: the first. */
  readonly run?: number
  /** The benchmark's split in its own words, where one file may hold several. */
  readonly split?: string
}

export interface ReaderOptions extends Statements {
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
  /** Tasks it has answers for; absent: any. */
  readonly tasks?: readonly string[]
  /** Judges by the beginning of the text (64 kB at most, a byte order mark removed), never by the file name. */
  recognises(head: string): boolean
  reader(sink: ReadingSink, options: ReaderOptions): PredictionReader
}
