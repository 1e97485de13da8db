import type { Issue } from './issue'
import type { IssueCount } from './issue-log'

/** An answer as the extraction rule read it, to be looked at before anything is submitted. */
export interface ReadAnswer {
  readonly line: number
  readonly id: string
  /** The prediction as JSON or text, shortened for display. */
  readonly raw: string
  /** As JSON or text; null where none was read. */
  readonly answer: string | null
}

export interface AnswerReading {
  /** Id of the extraction rule. */
  readonly rule: string
  readonly read: number
  readonly unread: number
  /** Predictions looked at: all of the file, or an evenly spread part of it. */
  readonly isWhole: boolean
  readonly samples: readonly ReadAnswer[]
}

/** What the check of a prediction file says. Plain JSON: it travels as the body of a refused upload. */
export interface CheckReport {
  /** Whether the file would be accepted. */
  readonly ok: boolean
  /** Id of the format; null where none was recognised. */
  readonly format: string | null
  /** Decompressed bytes that were read. */
  readonly bytes: number
  /** SHA-256 of the decompressed bytes, hexadecimal; null where reading stopped early. */
  readonly fileHash: string | null
  /** Predictions read from the file. */
  readonly lines: number
  readonly instanceCount: number
  /** Instances with a prediction; null where the ids of the version were not at hand. */
  readonly answered: number | null
  readonly missing: number | null
  /** Answered share of the instances, in [0, 1]. */
  readonly coverage: number | null
  /** Lines whose id the version does not have. */
  readonly unknown: number | null
  /** Lines that repeat an id. */
  readonly duplicates: number | null
  readonly answers: AnswerReading | null
  /** The first few of each code, in the order of the file. */
  readonly issues: readonly Issue[]
  /** How many there are of each code. */
  readonly counts: readonly IssueCount[]
}
