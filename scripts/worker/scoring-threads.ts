import type { ScoringOutcome } from '@/db/commands/score-submission'
import { ScorerThread } from './scorer-thread'
import type { ScoringThreadData } from './scoring-thread'

/**
 * Threads that score, each one submission at a time, kept for the next. One that overruns its time, or its memory, is
 * ended with its connection, so that its transaction is undone; the worker and its other jobs go on.
 */
export class ScoringThreads {
  readonly #data: ScoringThreadData
  readonly #all = new Set<ScorerThread>()

  constructor(data: ScoringThreadData) {
    this.#data = data
    this.#start() // the first submission need not wait for it
  }

  /**
   * @param options.limitMs for everything up to the storing, which depends on the benchmark and not on the file
   * @param options.signal asks for a halt: the promise then rejects, and the submission is scored another time
   * @throws DomainError where the file cannot be scored, or not within the limits
   * @throws ScoringFailure where the platform failed
   */
  async score(
    submissionId: string,
    options: { limitMs: number; signal: AbortSignal },
  ): Promise<ScoringOutcome> {
    options.signal.throwIfAborted()
    const thread = [...this.#all].find(({ isFree }) => isFree) ?? this.#start()
    return thread.score(submissionId, options)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.end()))
  }

  #start(): ScorerThread {
    const thread = new ScorerThread(this.#data, () => this.#all.delete(thread))
    this.#all.add(thread)
    return thread
  }
}
