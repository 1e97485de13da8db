import { availableParallelism } from 'node:os'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { requireTransformers } from './models/transformers'
import { startWorkerProcess, type WorkerProcess } from './worker/worker-process'

/** The worker process: any number of them may run, on any machines that reach the database. */
if (!env.ROUNDS_WORKER_DATABASE_URL) {
  log.error(
    'ROUNDS_WORKER_DATABASE_URL is not set: start Rounds with "npm start", or set it to the worker role',
  )
  process.exit(1)
}

const LATEST_MS = 8000
let worker: WorkerProcess | null = null
let stopping = false

async function stop(reason: string): Promise<void> {
  if (stopping) return
  stopping = true
  log.info('worker stopping', { reason })
  setTimeout(() => process.exit(0), LATEST_MS).unref() // a job that hears nothing is done again by another
  await worker?.stop()
  process.exit(0)
}
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))
process.on('disconnect', () => void stop('the supervisor died'))
process.on('unhandledRejection', (error) => {
  // the queue lost a job's outcome: as a fresh process we and the others know what holds
  log.error('worker ends after an error', { error })
  process.exit(1)
})

try {
  // asked for and not possible: better said at the start than found missing in the scores
  if (env.ROUNDS_MODEL_DIRECTORY) requireTransformers(env.ROUNDS_MODEL_DIRECTORY)
  worker = await startWorkerProcess(env.ROUNDS_WORKER_DATABASE_URL, Math.min(4, availableParallelism()))
  if (process.connected) process.send?.({ ready: true })
  await worker.done
  if (!stopping) throw new Error('the queue ended by itself')
} catch (error) {
  if (!stopping) {
    log.error('worker ends after an error', { error })
    process.exit(1)
  }
}
