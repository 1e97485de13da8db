/** What a refusal is about; one place (`app/_server/http.ts`) maps each to a status. */
export type DomainErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'quota'
  | 'rate-limited'
  | 'unavailable'

/** A refusal the reader can act on. Its message is shown; anything that is not one stays off the page. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode
  /** The form field the refusal is about, where there is one. */
  readonly field: string | null

  constructor(code: DomainErrorCode, message: string, options: { field?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.field = options.field ?? null
  }
}
