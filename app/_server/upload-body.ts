import 'server-only'
import { DomainError } from '@/lib/errors'

/** A client that sends nothing for so long is gone. */
const longestPauseMs = 60_000
/** The whole of an upload: it holds a database connection while it lasts. */
const longestUploadMs = 60 * 60_000

/**
 * The body of an upload request, piece by piece. Reading may stop early: the rest is then taken and dropped by `drain`,
 * since a browser that is still sending would not look at the answer otherwise.
 */
export class UploadBody implements AsyncIterable<Uint8Array> {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | null
  readonly #deadline = Date.now() + longestUploadMs
  #isDone = false

  constructor(request: Request) {
    this.#reader = request.body?.getReader() ?? null
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let piece = await this.#next(); piece !== null; piece = await this.#next()) yield piece
  }

  /** Takes what is left of the body, up to so many bytes. Never throws: the request has had its answer already. */
  async drain(mostBytes: number): Promise<void> {
    let left = mostBytes
    try {
      for (let piece = await this.#next(); piece !== null && left > 0; piece = await this.#next()) {
        left -= piece.length
      }
    } catch {
      // the client went away, which is what draining waits for
    }
    await this.#reader?.cancel().catch(() => {})
  }

  async #next(): Promise<Uint8Array | null> {
    if (this.#reader === null || this.#isDone) return null
    const pauseMs = Math.min(longestPauseMs, this.#deadline - Date.now())
    let timer: NodeJS.Timeout | undefined
    try {
      const stalled = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(brokenOff('stalled')), Math.max(0, pauseMs))
      })
      const { done, value } = await Promise.race([this.#read(this.#reader), stalled])
      this.#isDone = done
      return done ? null : value
    } catch (error) {
      this.#isDone = true
      throw error
    } finally {
      clearTimeout(timer)
    }
  }

  async #read(reader: ReadableStreamDefaultReader<Uint8Array>) {
    try {
      return await reader.read()
    } catch (error) {
      throw brokenOff('broke off', error)
    }
  }
}

const brokenOff = (how: string, cause?: unknown) =>
  new DomainError(
    'invalid',
    `The upload ${how}. Nothing was stored; send it again with the same Idempotency-Key.`,
    { cause },
  )
