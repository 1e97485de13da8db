import type { Setting } from './setting'
import type { SubmissionStage, SubmissionStatus } from './status'

/** A submission as the API tells of it: plain JSON, moments as ISO 8601. */
export interface SubmissionState {
  readonly id: string
  /** Address of its page. */
  readonly url: string
  readonly benchmark: { readonly slug: string; readonly title: string; readonly version: number }
  /** Null while it is anonymous to whoever asks. */
  readonly system: { readonly slug: string; readonly name: string } | null
  readonly setting: Setting | null
  readonly run: number
  readonly status: SubmissionStatus
  /** What the worker is doing; null unless it is being scored. */
  readonly stage: SubmissionStage | null
  /** Submissions that are taken up before it; null unless it is waiting. */
  readonly queuePosition: number | null
  readonly failure: string | null
  readonly format: string
  readonly extraction: string
  /** SHA-256; null, as size and receipt are, while it is anonymous to whoever asks. */
  readonly fileHash: string | null
  readonly fileBytes: number | null
  readonly lines: number
  readonly answered: number
  readonly instanceCount: number
  readonly createdAt: string
  readonly scoredAt: string | null
  readonly publishedAt: string | null
  readonly anonymousUntil: string | null
  readonly withdrawnAt: string | null
  readonly withdrawnReason: string | null
  /** Values over all instances, the primary metric first; null before it is scored. */
  readonly scores: readonly StatedScore[] | null
  readonly receipt: string | null
}

export interface StatedScore {
  readonly metric: string
  /** In the metric's unit; null where the metric is undefined. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  readonly intervalMethod: string | null
  readonly n: number
  readonly isPrimary: boolean
}
