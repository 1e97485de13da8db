import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { run, type WorkerEvents } from 'graphile-worker'
import { connect } from '@/db/client'
import { log } from '@/lib/log'
import { crontab } from './crontab'
import { type Heartbeat, startHeartbeat } from './heartbeat'
import { queueLogger } from './queue-logger'
import { taskList } from './tasks'

export interface WorkerProcess {
  /** Settles when the process can take no more jobs: rejects where something broke. */
  readonly done: Promise<void>
  /** Lets running jobs come to a place where they can stop, then closes everything. */
  stop(): Promise<void>
}

/**
 * Works the queue until stopped: jobs of graphile-worker, a heartbeat that keeps them ours, the clean-up schedule.
 *
 * @param url the worker role's connection
 * @param concurrency jobs at a time; scoring is computation, so more than there are cores gains nothing
 */
export async function startWorkerProcess(url: string, concurrency: number): Promise<WorkerProcess> {
  const connection = connect(url, { name: 'rounds worker', max: concurrency + 2 })
  const events: WorkerEvents = new EventEmitter()
  const poolIds: string[] = []
  // jobs are locked in the name of the pool, and its id is made when it starts
  events.on('pool:create', ({ workerPool }) => poolIds.push(workerPool.id))
  const stopping = new AbortController()
  let heartbeat: Heartbeat | null = null
  try {
    const runner = await run({
      connectionString: url,
      concurrency,
      events,
      noHandleSignals: true,
      pollInterval: 1000,
      taskList: taskList(connection, { threads: concurrency, signal: stopping.signal }),
      crontab,
      logger: queueLogger,
    })
    heartbeat = await startHeartbeat(url, { id: randomUUID(), poolIds })
    log.info('worker ready', { concurrency, pools: poolIds })
    const stop = async () => {
      stopping.abort()
      await runner.stop().catch((error: unknown) => log.warn('the queue did not stop cleanly', { error }))
      await heartbeat?.stop()
      await connection.close()
    }
    return { done: Promise.race([runner.promise, heartbeat.failed]), stop }
  } catch (error) {
    await heartbeat?.stop()
    await connection.close()
    throw error
  }
}
