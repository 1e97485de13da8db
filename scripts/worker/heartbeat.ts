import { Worker } from 'node:worker_threads'
import { log } from '@/lib/log'

export interface Heartbeat {
  /** Never resolves; rejects when the thread ends by itself: then nobody says any more that this process lives. */
  readonly failed: Promise<never>
  stop(): Promise<void>
}

const timing = {
  beatMs: 1000,
  /** A process unseen for so long has lost its jobs. */
  deadAfterSeconds: 5,
  /** Ten minutes without a turn of the main thread's loop: no job may keep it that long. */
  hungAfterBeats: 600,
}
const STOP_WITHIN_MS = 3000

/**
 * Says every second that this process lives (`worker_processes`), and sets free what a dead one had locked. Returns
 * after the first attempt, so that no job is locked in a name nobody has seen; a database that is away is waited for.
 */
export async function startHeartbeat(
  url: string,
  { id, poolIds }: { id: string; poolIds: readonly string[] },
): Promise<Heartbeat> {
  const thread = new Worker(new URL('./heartbeat-thread.mjs', import.meta.url), {
    workerData: { url, id, poolIds, ...timing },
    execArgv: [], // no loader: the file is plain JavaScript
  })
  let stopping = false
  let inTrouble = false
  const failed = new Promise<never>((_, reject) => {
    thread.once('error', reject)
    thread.once('exit', (code) => {
      if (!stopping) reject(new Error(`the heartbeat ended with code ${code}`))
    })
  })
  failed.catch(() => {}) // whoever waits for it hears of it; at a stop nobody does
  const first = new Promise<void>((resolve) => thread.once('message', () => resolve()))
  thread.on('message', (message: { trouble?: string; freed?: string[] }) => {
    if (message.trouble && !inTrouble)
      log.warn('no heartbeat: the database is away', { reason: message.trouble })
    inTrouble = message.trouble !== undefined
    if (message.freed) log.warn('freed the jobs of workers that are gone', { pools: message.freed })
  })
  const ticking = setInterval(() => thread.postMessage('tick'), timing.beatMs)
  await Promise.race([first, failed])
  const stop = async () => {
    stopping = true
    clearInterval(ticking)
    const ended = new Promise<void>((resolve) => thread.once('exit', () => resolve()))
    thread.postMessage('stop')
    const late = setTimeout(() => void thread.terminate(), STOP_WITHIN_MS)
    await ended
    clearTimeout(late)
  }
  return { failed, stop }
}
