import type { Database } from '@/db/client'
import { failScoring } from '@/db/commands/fail-scoring'
import { scoreSubmission } from '@/db/commands/score-submission'
import { isDatabaseAway } from '@/db/database-away'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { TaskContext } from './tasks'

/**
 * Tries of a scoring that fails by itself, about a minute and a half apart in all: what is computed twice from the
 * same input fails twice. A database that is away does not count; the queue repeats that for hours.
 */
export const MOST_ATTEMPTS = 5

/** The job `score-submission`. Throws where the queue is to repeat it; gives up with a refund where it is not. */
export async function scoreJob(
  db: Database,
  submissionId: string,
  { threads, encoders, signal, attempts }: TaskContext & { attempts: number },
): Promise<void> {
  const started = performance.now()
  try {
    const outcome = await scoreSubmission(db, submissionId, {
      threads,
      ...(encoders && { encoders }),
      checkpoint: () => signal.throwIfAborted(),
    })
    log.info('submission scored', { submissionId, outcome, ms: Math.round(performance.now() - started) })
  } catch (error) {
    if (signal.aborted || isDatabaseAway(error)) throw error
    if (!(error instanceof DomainError) && attempts < MOST_ATTEMPTS) throw error
    log.error('submission given up', { submissionId, attempts, error })
    await failScoring(db, submissionId, failureInWords(error))
  }
}

/** A refusal says what is wrong with the file; the text of anything else stays in the log. */
const failureInWords = (error: unknown): string =>
  error instanceof DomainError
    ? error.message
    : 'Scoring failed on our side, several times. The submission did not count against your quota; the operators find the cause in their log.'
