import { z } from 'zod'

/** Longer than any review takes; a board of nameless rows helps nobody. */
export const longestAnonymityDays = 730

/** A form's decision to publish: a date as the browser's date field writes it, empty for under one's name at once. */
export const Publication = z.object({
  id: z.uuid(),
  anonymousUntil: z
    .union([z.literal(''), z.iso.date()])
    .default('')
    .transform((date) => (date === '' ? null : new Date(`${date}T00:00:00Z`))),
})

export const Withdrawal = z.object({
  id: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(10, 'Say in a sentence why: readers will see it.')
    .max(1000, 'At most 1,000 characters.'),
})
