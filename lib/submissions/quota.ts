import { DomainError } from '../errors'

const hourMs = 3_600_000
/** Monday, 5 January 1970, 00:00 UTC: days begin at midnight, weeks on Mondays. */
const anchorMs = 4 * 24 * hourMs

/** A stretch of time in which accepted submissions are counted. */
export interface QuotaPeriod {
  readonly start: Date
  /** When counting begins anew. */
  readonly end: Date
}

/** The period that a moment falls in: the same for everybody, so that it can be said when it ends. */
export function quotaPeriod(now: Date, periodHours: number): QuotaPeriod {
  const length = periodHours * hourMs
  const start = anchorMs + Math.floor((now.valueOf() - anchorMs) / length) * length
  return { start: new Date(start), end: new Date(start + length) }
}

/** How much of a quota is used, and when it is whole again. */
export interface QuotaState {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  readonly periodHours: number
  readonly resetsAt: Date
}

/** Refusal of a submission beyond the quota, with the time of the next one. */
export class QuotaExceededError extends DomainError {
  readonly retryAfterSeconds: number
  readonly resetsAt: Date

  constructor(state: Omit<QuotaState, 'remaining' | 'used'>, now: Date) {
    const when = `${state.resetsAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    super(
      'quota',
      `All ${state.limit} submissions to this benchmark are used up. The next is possible from ${when}.`,
    )
    this.resetsAt = state.resetsAt
    this.retryAfterSeconds = Math.max(1, Math.ceil((state.resetsAt.valueOf() - now.valueOf()) / 1000))
  }
}
