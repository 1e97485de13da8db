import type { z } from 'zod'
import { DomainError } from '../../errors'

/** Where in a benchmark's files something is wrong. */
export interface Place {
  file: string
  /** 1-based; null where the format has no lines of its own. */
  line: number | null
  field?: string
}

/**
 * A benchmark file that cannot be read, as one sentence a curator can act on:
 * `test.jsonl, line 12, field "answer_idx": expected A, B, C or D. Take the official file.`
 */
export function fault(place: Place, problem: string, remedy: string): DomainError {
  const parts = [place.file]
  if (place.line !== null) parts.push(`line ${place.line}`)
  if (place.field) parts.push(`field "${place.field}"`)
  return new DomainError('invalid', `${parts.join(', ')}: ${problem}. ${remedy}`)
}

/**
 * A record as its schema types it.
 *
 * @throws DomainError naming file, line and the first field that does not fit
 */
export function parseRecord<T>(schema: z.ZodType<T>, value: unknown, place: Place, remedy: string): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.')
  throw fault(
    { ...place, ...(field ? { field } : {}) },
    (issue?.message ?? 'unreadable').replace(/\.$/, ''),
    remedy,
  )
}
