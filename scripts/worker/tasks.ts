import type { JobHelpers, TaskList } from 'graphile-worker'
import { z } from 'zod'
import type { Connection } from '@/db/client'
import { refreshBoard } from '@/db/commands/boards'
import { cleanUp } from '@/db/commands/clean-up'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { scoreJob } from './score-job'
import { sendMails } from './send-mails'

export interface TaskContext {
  /** Threads a resampling may use. */
  readonly threads: number
  /** Aborted when the process is asked to stop: jobs then end at their next halt and are done by another. */
  readonly signal: AbortSignal
}

const ScoreSubmission = z.strictObject({ submissionId: z.uuid() })
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
  'send-mails': () => sendMails(db, env),
  'clean-up': async () => {
    const done = await cleanUp(db)
    if (Object.values(done).some((count) => count > 0)) log.info('cleaned up', { ...done })
  },
})
