import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import type { CheckReport } from '@/lib/submissions/report'

/** An instance of Rounds as the command line talks to it: `--server`, else ROUNDS_URL, else this machine's own. */
export class Server {
  readonly origin: string
  readonly #token: string | null

  constructor(given: string | undefined) {
    const url = given ?? env.ROUNDS_URL ?? 'http://localhost:3000'
    if (!URL.canParse(url)) throw new DomainError('invalid', `"${url}" is not the address of a server.`)
    this.origin = new URL(url).origin
    this.#token = env.ROUNDS_TOKEN ?? null
  }

  /** @throws DomainError unauthenticated when there is no token to send */
  requireToken(): void {
    if (this.#token !== null) return
    const message = `Set ROUNDS_TOKEN to a personal API token. Make one at ${this.origin}/account/tokens.`
    throw new DomainError('unauthenticated', message)
  }

  /** @throws DomainError with the server's own words where it refuses */
  async get<Answer>(path: string): Promise<Answer> {
    const response = await this.send(path, {})
    // the server is ours: its answers have the shapes of lib/submissions
    if (response.ok) return (await response.json()) as Answer
    throw await refusalOf(response)
  }

  /** @throws DomainError unavailable when the server cannot be reached */
  async send(path: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers)
    headers.set('accept', 'application/json')
    if (this.#token !== null) headers.set('authorization', `Bearer ${this.#token}`)
    try {
      return await fetch(`${this.origin}${path}`, { ...request, headers })
    } catch (error) {
      throw new DomainError('unavailable', `${this.origin} cannot be reached (${reasonOf(error)}).`, {
        cause: error,
      })
    }
  }
}

/** The refusal in an answer that is not a success. */
export async function refusalOf(response: Response): Promise<DomainError & { report?: CheckReport }> {
  const text = await response.text()
  const problem = problemIn(text)
  const code = response.status === 503 || response.status >= 502 ? 'unavailable' : 'invalid'
  const message = problem?.detail ?? `The server answered ${response.status}.`
  return Object.assign(new DomainError(code, message), problem?.report && { report: problem.report })
}

interface Problem {
  detail?: string
  report?: CheckReport
}

function problemIn(text: string): Problem | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Problem) : null
  } catch {
    return null
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return String(cause)
}
