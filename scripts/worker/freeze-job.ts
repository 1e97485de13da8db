import type { Database } from '@/db/client'
import { freezeResults } from '@/db/commands/study-results'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'

/**
 * Freezes the results of a closed study. One that was opened again or is gone by the time the job runs has nothing to
 * freeze: closing it asks anew.
 */
export async function freezeJob(
  db: Database,
  { studyId, reason, actorId }: { studyId: string; reason: string; actorId: string | null },
): Promise<void> {
  const started = performance.now()
  try {
    const { version } = await freezeResults(db, studyId, reason, actorId)
    log.info('results frozen', { studyId, version, ms: Math.round(performance.now() - started) })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    log.info('results not frozen', { studyId, why: error.message })
  }
}
