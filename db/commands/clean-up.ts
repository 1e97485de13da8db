import { sql } from 'drizzle-orm'
import type { Database } from '../client'
import { failScoring } from './fail-scoring'
import { settleSlugs } from './system-slugs'

export interface CleanedUp {
  sessions: number
  tokens: number
  mails: number
  limits: number
  processes: number
  /** Submissions given up because every attempt ended with the worker. */
  givenUp: number
  /** Systems that became public by the clock and got their slug for good. */
  slugs: number
  /** Boards whose anonymous submissions get their names. */
  boards: number
}

/** Removes what expired and sees to what the clock decides. Cheap when there is nothing to do; safe to run at any time. */
export async function cleanUp(db: Database): Promise<CleanedUp> {
  const removed = async (statement: ReturnType<typeof sql>) => (await db.execute(statement)).length
  return {
    sessions: await removed(sql`delete from sessions where expires < now() returning 1`),
    // kept for a day, so that whoever comes late is told that the link expired
    tokens: await removed(
      sql`delete from verification_tokens where expires < now() - interval '1 day' returning 1`,
    ),
    mails: await removed(sql`delete from mails where created_at < now() - interval '7 days' returning 1`),
    limits: await removed(
      sql`delete from rate_limits where window_start < now() - interval '2 days' returning 1`,
    ),
    processes: await removed(
      sql`delete from worker_processes where seen_at < now() - interval '1 minute' returning 1`,
    ),
    givenUp: await giveUpExhausted(db),
    slugs: await db.transaction((tx) => settleSlugs(tx)),
    boards: await endAnonymity(db),
  }
}

/** A worker that was killed in the last attempt could not give the submission up itself. */
async function giveUpExhausted(db: Database): Promise<number> {
  const exhausted = await db.execute<{ id: string; submission_id: string }>(sql`
    select job.id::text, job.payload ->> 'submissionId' as submission_id
    from graphile_worker._private_jobs job
    join graphile_worker._private_tasks task on task.id = job.task_id
    where task.identifier = 'score-submission' and job.attempts >= job.max_attempts and job.locked_at is null`)
  for (const { id, submission_id: submissionId } of exhausted) {
    await failScoring(
      db,
      submissionId,
      'Scoring ended with the process that did it, every time. The submission did not count against your quota.',
    )
    await db.execute(sql`select graphile_worker.complete_jobs(array[${id}::bigint])`)
  }
  return exhausted.length
}

/** Boards and suites are refreshed once after an anonymous submission's date, so that it joins what names systems. */
async function endAnonymity(db: Database): Promise<number> {
  const boards = await db.execute<{ version_id: string }>(sql`
    select distinct board.version_id from board_rows board
    join submissions on submissions.id = board.submission_id
    where submissions.anonymous_until <= now() and board.refreshed_at < submissions.anonymous_until`)
  for (const { version_id: versionId } of boards) {
    await db.execute(
      sql`select enqueue('refresh-board', ${JSON.stringify({ versionId })}::json, ${`refresh-board:${versionId}`})`,
    )
  }
  return boards.length
}
