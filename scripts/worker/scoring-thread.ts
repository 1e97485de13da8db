// Runs beside the worker's own thread: what an upload makes slow or large ends here, and only here.
import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '@/db/client'
import { type ScoringOutcome, scoreSubmission } from '@/db/commands/score-submission'
import { isDatabaseAway } from '@/db/database-away'
import { env } from '@/lib/env'
import { DomainError, type DomainErrorCode } from '@/lib/errors'
import type { SubmissionStage } from '@/lib/submissions/status'
import { encoderSource } from '../models/encoder-source'

/** What the thread is started with. */
export interface ScoringThreadData {
  /** The worker role's connection. */
  readonly url: string
  /** Threads a resampling may use. */
  readonly threads: number
}

/** What the thread is told: whom to score, or to halt at the next place where that can be done. */
export type ScoringOrder = { readonly submissionId: string } | 'halt'

/** What the thread tells. All but `stage` end an order. */
export type ScoringMessage =
  | { readonly kind: 'stage'; readonly stage: SubmissionStage }
  | { readonly kind: 'done'; readonly outcome: ScoringOutcome }
  | { readonly kind: 'refused'; readonly code: DomainErrorCode; readonly message: string }
  | { readonly kind: 'failed'; readonly error: Error; readonly isDatabaseAway: boolean }

const { url, threads } = workerData as ScoringThreadData
const connection = connect(url, { name: 'rounds scoring', max: 1 })
const encoders = encoderSource(env.ROUNDS_MODEL_DIRECTORY)
const say = (message: ScoringMessage) => parentPort!.postMessage(message)
let isHalting = false

async function score(submissionId: string): Promise<void> {
  isHalting = false
  try {
    const outcome = await scoreSubmission(connection.db, submissionId, {
      threads,
      encoders,
      onStage: (stage) => say({ kind: 'stage', stage }),
      checkpoint: () => {
        if (isHalting) throw new Error('the scoring was halted')
      },
    })
    say({ kind: 'done', outcome })
  } catch (error) {
    if (error instanceof DomainError) say({ kind: 'refused', code: error.code, message: error.message })
    else say({ kind: 'failed', error: plainError(error), isDatabaseAway: isDatabaseAway(error) })
  }
}

/** Of whatever was thrown what can be sent to another thread. */
function plainError(error: unknown): Error {
  const text = error instanceof Error ? error.message : String(error)
  const plain = new Error(text)
  if (error instanceof Error && error.stack) plain.stack = error.stack
  return plain
}

parentPort!.on('message', (order: ScoringOrder) => {
  if (order === 'halt') isHalting = true
  else void score(order.submissionId)
})
