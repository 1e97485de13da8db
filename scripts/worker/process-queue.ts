import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'
import { startWorkerProcess } from './worker-process'

/**
 * Works the queue in this process until nothing is left to score, no board to refresh and no results to freeze, retries included, whoever
 * else is working it too. For tests, imports and measurements; mails that a server will not take are not waited for.
 *
 * @param workerUrl the worker role's connection
 */
export async function processQueue(
  workerUrl: string,
  { concurrency = 1 }: { until: 'empty'; concurrency?: number },
): Promise<void> {
  const connection = connect(workerUrl, { name: 'rounds queue', max: 1 })
  const worker = await startWorkerProcess(workerUrl, concurrency)
  try {
    while ((await openJobs()) > 0) await Promise.race([sleep(20), worker.done])
  } finally {
    await worker.stop()
    await connection.close()
  }

  async function openJobs(): Promise<number> {
    const [row] = await connection.db.execute<{ open: number }>(sql`
      select count(*)::int as open
      from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id
      where task.identifier in ('score-submission', 'refresh-board', 'freeze-results') and job.attempts < job.max_attempts
         or job.locked_at is not null and task.identifier <> 'send-mails'`)
    return row?.open ?? 0
  }
}
