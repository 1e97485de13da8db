import type { Finding } from '../../issue'
import type { ReadingSink } from '../format'

type Told = Omit<Finding, 'message' | 'line'> & {
  message(count: number): string
}

/** Counts what a log holds and is not read, by reason; each reason is told once, with the line of the first. */
export class LeftOut {
  readonly #reasons = new Map<string, { told: Told; line: number; count: number }>()

  /** @param reason equal ones are counted together; the first `told` is used */
  add(reason: string, line: number, told: Told): void {
    const entry = this.#reasons.get(reason)
    if (entry) entry.count++
    else this.#reasons.set(reason, { told, line, count: 1 })
  }

  report(sink: ReadingSink): void {
    for (const { told, line, count } of this.#reasons.values()) {
      sink.issue({ ...told, line, message: told.message(count) })
    }
  }
}
