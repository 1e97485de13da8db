import type { RatingValues } from './values'

/** Whether something out of a browser's store can be a rating's values. The server checks them in full; this keeps zod off the page. */
export function looksLikeValues(value: unknown): value is RatingValues {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(
    (answer) =>
      typeof answer === 'object' && answer !== null && Array.isArray((answer as { values?: unknown }).values),
  )
}
