import type { JobHelpers, TaskList } from 'graphile-worker'
import { z } from 'zod'
import type { Connection } from '@/db/client'
import { refreshBoard } from '@/db/commands/boards'
import { cleanUp } from '@/db/commands/clean-up'
import { closeEndedStudies } from '@/db/commands/studies-close'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { freezeJob } from './freeze-job'
import { type Scorer, scoreJob } from './score-job'
import { sendMails } from './send-mails'

export interface TaskContext {
  readonly score: Scorer
  /** Aborted when the process is asked to stop: jobs then end at their next halt and are done by another. */
  readonly signal: AbortSignal
}

const ScoreSubmission = z.strictObject({ submissionId: z.uuid() })
const FreezeResults = z.strictObject({
  studyId: z.uuid(),
  reason: z.string(),
  actorId: z.uuid().nullable(),
})
const RefreshBoard = z.strictObject({ versionId: z.uuid() })

/** Every job of the queue: what the web process may ask for (`enqueue`), and what the clock asks for. */
export const taskList = ({ db }: Connection, context: TaskContext): TaskList => ({
  'score-submission': (payload: unknown, { job }: JobHelpers) =>
    scoreJob(db, ScoreSubmission.parse(payload).submissionId, { ...context, attempts: job.attempts }),
  'refresh-board': async (payload: unknown) => {
    const { versionId } = RefreshBoard.parse(payload)
    const started = performance.now()
    await db.transaction((tx) => refreshBoard(tx, versionId))
    log.info('board refreshed', { versionId, ms: Math.round(performance.now() - started) })
  },
  'freeze-results': (payload: unknown) => freezeJob(db, FreezeResults.parse(payload)),
  'close-studies': async () => {
    const closed = await closeEndedStudies(db)
    if (closed > 0) log.info('studies closed at their end', { closed })
  },
  'send-mails': () => sendMails(db, env),
  'clean-up': async () => {
    const done = await cleanUp(db)
    if (Object.values(done).some((count) => count > 0)) log.info('cleaned up', { ...done })
  },
})
