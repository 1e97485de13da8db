import { DomainError } from '@/lib/errors'

/** A failure of the thread that scores: the platform's, not the file's. */
export class ScoringFailure extends Error {
  readonly isDatabaseAway: boolean

  constructor(cause: Error, isDatabaseAway: boolean) {
    super(cause.message, { cause })
    this.isDatabaseAway = isDatabaseAway
  }
}

const remedy =
  'Some predictions are very long, or made of very many parts: shorten them and submit again. The submission did not count against your quota.'

/** The refusal of a file that could not be scored within its time. */
export const overrun = (limitMs: number) =>
  new DomainError(
    'invalid',
    `Scoring was ended after ${inWords(limitMs)}, many times what a file for this benchmark needs. ${remedy}`,
  )

const inWords = (ms: number): string =>
  ms < 120_000 ? `${Math.ceil(ms / 1000)} seconds` : `${Math.round(ms / 60_000)} minutes`

/** Why a thread ended: running out of memory is of the file, as running out of time is; the rest is a fault of ours. */
export function endOfThread(cause: Error): Error {
  if (cause instanceof DomainError || cause instanceof ScoringFailure) return cause
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new DomainError(
      'invalid',
      `Scoring was ended when it had used all the memory there is for one submission. ${remedy}`,
    )
  return new ScoringFailure(cause, false)
}
