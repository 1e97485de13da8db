/** A finished response, kept in the encodings that clients ask for. */
export interface CachedResponse {
  etag: string
  headers: Record<string, string | string[]>
  identity: Buffer
  gzip: Buffer | null
  brotli: Buffer | null
}

interface Limits {
  entries: number
  bytes: number
  /** Older ones are rendered anew; left out: kept until there is no room, or `clear`. */
  ageMs?: number
}

interface Kept {
  response: CachedResponse
  since: number
}

/**
 * Responses by key, least recently used first out. `clear` empties it and begins a new epoch: what was being rendered
 * before then is served to those who waited for it from before, and neither kept nor joined by later requests.
 */
export class ResponseCache {
  readonly #limits: Limits
  readonly #kept = new Map<string, Kept>()
  readonly #rendering = new Map<string, Promise<CachedResponse | null>>()
  #bytes = 0
  #epoch = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  clear(): void {
    this.#epoch++
    this.#kept.clear()
    this.#bytes = 0
  }

  /** Whether a response is kept, or being rendered: asking for it costs nothing more. */
  has(key: string): boolean {
    return this.#kept.has(key) || this.#rendering.has(`${this.#epoch} ${key}`)
  }

  /** The kept response, else the one `render` gives: called once for all who ask at the same time. Null is never kept. */
  async get(key: string, render: () => Promise<CachedResponse | null>): Promise<CachedResponse | null> {
    const kept = this.#kept.get(key)
    if (kept && performance.now() - kept.since <= (this.#limits.ageMs ?? Number.POSITIVE_INFINITY)) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept.response
    }
    const epoch = this.#epoch
    const inFlight = `${epoch} ${key}`
    const running = this.#rendering.get(inFlight)
    if (running) return running
    const rendering = render()
      .then((response) => {
        if (response && epoch === this.#epoch) this.#keep(key, response)
        return response
      })
      .finally(() => this.#rendering.delete(inFlight))
    this.#rendering.set(inFlight, rendering)
    return rendering
  }

  #keep(key: string, response: CachedResponse): void {
    const size = sizeOf(key, response)
    if (size > this.#limits.bytes / 4) return
    this.#drop(key)
    this.#kept.set(key, { response, since: performance.now() })
    this.#bytes += size
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#limits.entries && this.#bytes <= this.#limits.bytes) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const dropped = this.#kept.get(key)
    if (!dropped) return
    this.#kept.delete(key)
    this.#bytes -= sizeOf(key, dropped.response)
  }
}

const sizeOf = (key: string, { identity, gzip, brotli }: CachedResponse) =>
  key.length + identity.length + (gzip?.length ?? 0) + (brotli?.length ?? 0)
