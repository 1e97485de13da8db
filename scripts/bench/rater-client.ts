import { setTimeout as sleep } from 'node:timers/promises'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import type { DeskRequest } from '@/lib/studies/rating/desk'
import type { BenchRater } from './raters-fixture'

/** What one request came to: an answer, a refusal, or nothing (cut off, no server, a server in trouble). */
export type Outcome =
  | { kind: 'done'; value: unknown }
  | { kind: 'refused'; status: number }
  | { kind: 'lost' }

export interface Traffic {
  /** Milliseconds of answered requests, by act. */
  readonly times: Map<string, number[]>
  disconnects: number
  lost: number
}

export const noTraffic = (): Traffic => ({ times: new Map(), disconnects: 0, lost: 0 })

/** A rater's browser as far as the server can tell: a session, several web processes, a bad network. */
export class RaterClient {
  readonly #origins: readonly string[]
  readonly #slug: string
  readonly #rater: BenchRater
  readonly #traffic: Traffic
  /** In [0, 1). */
  readonly #random: () => number

  constructor(
    origins: readonly string[],
    slug: string,
    rater: BenchRater,
    traffic: Traffic,
    random: () => number,
  ) {
    this.#origins = origins
    this.#slug = slug
    this.#rater = rater
    this.#traffic = traffic
    this.#random = random
  }

  /** Once, to any of the web processes. @param cutAfterMs the connection breaks then, wherever the request is */
  async once(act: DeskRequest, body: object, cutAfterMs: number | null = null): Promise<Outcome> {
    const origin = this.#origins[Math.floor(this.#random() * this.#origins.length)] ?? ''
    const startedAt = performance.now()
    try {
      const response = await fetch(`${origin}/api/rate/${this.#slug}/${act}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin,
          cookie: `${sessionCookieName(origin)}=${this.#rater.session}`,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(cutAfterMs ?? 20_000),
      })
      const value: unknown = await response.json()
      if (response.ok) {
        const times = this.#traffic.times.get(act) ?? []
        times.push(performance.now() - startedAt)
        this.#traffic.times.set(act, times)
        return { kind: 'done', value }
      }
      if (response.status < 500) return { kind: 'refused', status: response.status }
    } catch {
      // cut off, or nobody there: the rater's page tries again
      if (cutAfterMs !== null) this.#traffic.disconnects++
    }
    this.#traffic.lost++
    return { kind: 'lost' }
  }

  /** Until the server has answered, as the rating page does it. */
  async surely(act: DeskRequest, body: object): Promise<Exclude<Outcome, { kind: 'lost' }>> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.once(act, body)
      if (outcome.kind !== 'lost') return outcome
      if (attempt > 200) throw new Error(`${act} was never answered`)
      await sleep(100 + this.#random() * 400)
    }
  }
}
