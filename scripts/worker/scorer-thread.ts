import { existsSync } from 'node:fs'
import { totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ScoringOutcome } from '@/db/commands/score-submission'
import { DomainError } from '@/lib/errors'
import { endOfThread, overrun, ScoringFailure } from './scoring-failure'
import type { ScoringMessage, ScoringOrder, ScoringThreadData } from './scoring-thread'

/** Between being asked to halt and being ended; the queue waits no longer than five seconds for its jobs. */
const HALT_WITHIN_MS = 4000

/** A file has a gigabyte at most; what needs more than this was made to. */
const memoryMb = Math.max(512, Math.min(2048, Math.floor(totalmem() / 2 ** 21)))

const bundled = new URL('./scoring-thread.mjs', import.meta.url)
const fromSources = new URL('./scoring-thread-from-sources.mjs', import.meta.url)

/** A thread that scores submissions one after another until it is ended, by itself or by us. */
export class ScorerThread {
  readonly #worker: Worker
  readonly #onEnd: () => void
  #hear: ((message: ScoringMessage | Error) => void) | null = null
  #hasEnded = false

  /** @param onEnd called once, when the thread takes no more orders */
  constructor(data: ScoringThreadData, onEnd: () => void) {
    this.#onEnd = onEnd
    const isBundled = existsSync(bundled)
    this.#worker = new Worker(isBundled ? bundled : fromSources, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      execArgv: isBundled ? ['--enable-source-maps'] : [],
    })
    this.#worker.on('message', (message: ScoringMessage) => this.#hear?.(message))
    this.#worker.on('error', (error) => this.#ended(error))
    this.#worker.on('exit', (code) => this.#ended(new Error(`the scoring thread ended with code ${code}`)))
  }

  get isFree(): boolean {
    return this.#hear === null && !this.#hasEnded
  }

  /** As `ScoringThreads.score`; only on a free thread. */
  async score(
    submissionId: string,
    { limitMs, signal }: { limitMs: number; signal: AbortSignal },
  ): Promise<ScoringOutcome> {
    let timer: NodeJS.Timeout | undefined
    const endAfter = (ms: number, reason: () => Error) => {
      clearTimeout(timer)
      timer = setTimeout(() => this.#ended(reason()), ms)
    }
    const halt = () => {
      endAfter(HALT_WITHIN_MS, () => new ScoringFailure(new Error('the scoring did not halt'), false))
      this.#tell('halt')
    }
    try {
      return await new Promise<ScoringOutcome>((resolve, reject) => {
        this.#hear = (message) => {
          if (message instanceof Error) reject(message)
          else if (message.kind === 'done') resolve(message.outcome)
          else if (message.kind === 'refused') reject(new DomainError(message.code, message.message))
          else if (message.kind === 'failed')
            reject(new ScoringFailure(message.error, message.isDatabaseAway))
          else if (message.stage === 'storing' && !signal.aborted) clearTimeout(timer)
        }
        endAfter(limitMs, () => overrun(limitMs))
        signal.addEventListener('abort', halt)
        this.#tell({ submissionId })
      })
    } finally {
      clearTimeout(timer)
      signal.removeEventListener('abort', halt)
      this.#hear = null
      // so that whoever is told finds the connection closed and its transaction undone
      if (this.#hasEnded) await this.#worker.terminate()
    }
  }

  async end(): Promise<void> {
    this.#ended(new Error('the scoring thread was ended'))
    await this.#worker.terminate()
  }

  #tell(order: ScoringOrder): void {
    this.#worker.postMessage(order)
  }

  #ended(cause: Error): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    void this.#worker.terminate()
    this.#onEnd()
    this.#hear?.(endOfThread(cause))
  }
}
