import { DomainError } from '../errors'
import type { Limit } from './limits'

/** Refusal of what was done too often, with the time until it may be done again. */
export class RateLimitedError extends DomainError {
  readonly retryAfterSeconds: number

  constructor(limit: Limit, retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60)
    const wait =
      minutes <= 1 ? 'a minute' : minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
    super('rate-limited', `Too many ${limit.name}. Try again in ${wait}.`)
    this.retryAfterSeconds = Math.ceil(retryAfterSeconds)
  }
}
