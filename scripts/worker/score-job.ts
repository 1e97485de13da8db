import type { Database } from '@/db/client'
import { failScoring } from '@/db/commands/fail-scoring'
import type { ScoringOutcome } from '@/db/commands/score-submission'
import { isDatabaseAway } from '@/db/database-away'
import { submissionToScore } from '@/db/queries/scoring-input'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import { scoringRules } from '@/lib/scores/scoring-rules'
import { scoringTimeLimitMs } from '@/lib/scores/time-limit'
import { ScoringFailure } from './scoring-failure'

/**
 * Tries of a scoring that fails by itself, about a minute and a half apart in all: what is computed twice from the
 * same input fails twice. A database that is away does not count; the queue repeats that for hours.
 */
export const MOST_ATTEMPTS = 5

/** Where the computing is done: elsewhere, so that it can be ended. */
export type Scorer = (
  submissionId: string,
  options: { limitMs: number; signal: AbortSignal },
) => Promise<ScoringOutcome>

/** The job `score-submission`. Throws where the queue is to repeat it; gives up with a refund where it is not. */
export async function scoreJob(
  db: Database,
  submissionId: string,
  { score, signal, attempts }: { score: Scorer; signal: AbortSignal; attempts: number },
): Promise<void> {
  const started = performance.now()
  try {
    const limitMs = await timeLimitOf(db, submissionId)
    const outcome = limitMs === null ? 'gone' : await score(submissionId, { limitMs, signal })
    log.info('submission scored', { submissionId, outcome, ms: Math.round(performance.now() - started) })
  } catch (error) {
    if (signal.aborted || isPassing(error)) throw error
    if (!(error instanceof DomainError) && attempts < MOST_ATTEMPTS) throw error
    log.error('submission given up', { submissionId, attempts, error })
    await failScoring(db, submissionId, failureInWords(error))
  }
}

/** null when there is no such submission. @throws DomainError when its rules do not hold together */
async function timeLimitOf(db: Database, submissionId: string): Promise<number | null> {
  const submission = await submissionToScore(db, submissionId)
  if (!submission) return null
  const { descriptor, instanceCount } = submission.version
  const { task, params } = scoringRules(descriptor, submission.extraction)
  return scoringTimeLimitMs({ instanceCount, usesModel: Boolean(task.byModel?.(params)) })
}

const isPassing = (error: unknown): boolean =>
  error instanceof ScoringFailure ? error.isDatabaseAway : isDatabaseAway(error)

/** A refusal says what is wrong with the file; the text of anything else stays in the log. */
const failureInWords = (error: unknown): string =>
  error instanceof DomainError
    ? error.message
    : 'Scoring failed on our side, several times. The submission did not count against your quota; the operators find the cause in their log.'
