import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { TransactionSql } from 'postgres'
import type { Prediction } from '@/lib/submissions/prediction'

/**
 * A place of one transaction's own for the lines of an upload, filled by COPY as they are read: nothing of a file is
 * held in memory, and nothing stays when the transaction ends without accepting it.
 */
export class UploadStage {
  readonly #copy: Writable
  #pending = ''
  #failure: Error | null = null

  private constructor(copy: Writable) {
    this.#copy = copy
    copy.on('error', (error: Error) => {
      this.#failure = error
    })
  }

  static async open(tx: TransactionSql): Promise<UploadStage> {
    await tx`
      create temporary table uploaded_lines (line integer not null, id text not null, raw jsonb not null)
      on commit drop`
    return new UploadStage(await tx`copy uploaded_lines (line, id, raw) from stdin`.writable())
  }

  /** Takes a line; it is sent with the next `flush`. */
  add(line: number, id: string, prediction: Prediction): void {
    this.#pending += `${line}\t${escaped(id)}\t${escaped(JSON.stringify(prediction))}\n`
  }

  /** Sends what was taken, no faster than the server takes it. */
  async flush(): Promise<void> {
    if (this.#failure) throw this.#failure
    if (this.#pending === '') return
    const hasRoom = this.#copy.write(this.#pending)
    this.#pending = ''
    if (!hasRoom) await once(this.#copy, 'drain')
  }

  /** Ends the COPY. Whether the server took all of it shows at the transaction's next statement. */
  async close(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#copy.write(this.#pending, (error) => (error ? reject(error) : resolve()))
    })
    // with nothing left to write this takes effect at once; its own callback comes only after a COPY without fault
    this.#copy.end()
  }

  /** Ends the COPY without its lines. Left open, it would hold its connection for ever. */
  abort(reason: Error): void {
    this.#pending = ''
    this.#copy.destroy(reason)
  }
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A text in the format of COPY. */
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character]!) : text
