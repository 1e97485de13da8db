import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { run, type WorkerEvents } from 'graphile-worker'
import { connect } from '@/db/client'
import { log } from '@/lib/log'
import { crontab } from './crontab'
import { type Heartbeat, startHeartbeat } from './heartbeat'
import { queueLogger } from './queue-logger'
import { ScoringThreads } from './scoring-threads'
import { taskList } from './tasks'

const STOP_WITHIN_MS = 5000

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
 * @param concurrency jobs at a time; scoring is computation (in threads of its own), so more than there are cores gains
 *   nothing
 */
export async function startWorkerProcess(url: string, concurrency: number): Promise<WorkerProcess> {
  const scoring = new ScoringThreads({ url, threads: concurrency })
  const connection = connect(url, { name: 'rounds worker', max: concurrency + 2 })
  const events: WorkerEvents = new EventEmitter()
  const poolIds: string[] = []
  // jobs are locked in the name of the pool, and its id is made when it starts
  events.on('pool:create', ({ workerPool }) => poolIds.push(workerPool.id))
  const stopping = new AbortController()
  const broken = queueBroken(events, stopping.signal)
  let heartbeat: Heartbeat | null = null
  try {
    const runner = await run({
      connectionString: url,
      concurrency,
      events,
      noHandleSignals: true,
      pollInterval: 1000,
      // batched, an outcome is waited for at a stop; otherwise the queue hangs up before it has said it
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: taskList(connection, {
        score: (submissionId, options) => scoring.score(submissionId, options),
        signal: stopping.signal,
      }),
      crontab,
      logger: queueLogger,
    })
    heartbeat = await startHeartbeat(url, { id: randomUUID(), poolIds })
    log.info('worker ready', { concurrency, pools: poolIds })
    const stop = async () => {
      stopping.abort()
      await within(STOP_WITHIN_MS, runner.stop())
      await heartbeat?.stop()
      await scoring.close()
      await connection.close()
    }
    return { done: Promise.race([runner.promise, heartbeat.failed, broken]), stop }
  } catch (error) {
    await heartbeat?.stop()
    await scoring.close()
    await connection.close()
    throw error
  }
}

/**
 * Rejects when the queue ended by itself. Where it could not write a job's outcome (the database went away), it shuts
 * down and never says so through its promise.
 */
function queueBroken(events: WorkerEvents, stopping: AbortSignal): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    events.on('pool:fatalError', ({ error }) => reject(error))
    events.on('pool:gracefulShutdown', ({ message }) => {
      if (!stopping.aborted) reject(new Error(`the queue shut down: ${message}`))
    })
  })
  broken.catch(() => {}) // whoever waits for it hears of it; at a stop nobody does
  return broken
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const inTime = new AbortController()
  const late = sleep(ms, undefined, { signal: inTime.signal }).then(
    () => log.warn('the queue did not stop in time'),
    () => {}, // called off
  )
  await Promise.race([
    work.catch((error: unknown) => log.warn('the queue did not stop cleanly', { error })),
    late,
  ])
  inTime.abort()
}
