import { z } from 'zod'

/**
 * A name, or a title, that people read: no control characters, none that turn the direction of what follows, no line breaks, spaces
 * folded. No address either: they stand in mails to people who do not know whoever chose them.
 */
export const shownName = (what: string, longest = 80) =>
  z
    .string({ error: `Enter ${what}.` })
    .transform((text) =>
      text
        .normalize('NFC')
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim(),
    )
    .pipe(
      z
        .string()
        .min(1, `Enter ${what}.`)
        .max(longest, `At most ${longest} characters.`)
        .refine((text) => !/:\/\/|\bwww\./i.test(text), 'A name, not an address.'),
    )
