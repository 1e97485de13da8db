import { z } from 'zod'

/**
 * An e-mail address in the one form it is stored and compared in: NFKC (a full-width @ must not pass one check and
 * split the address at the next), trimmed, lower case.
 */
export const EmailAddress = z
  .string({ error: 'Enter an e-mail address.' })
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Enter an e-mail address.')
      .max(254, 'This is too long for an e-mail address.')
      .pipe(z.email('This is not a whole e-mail address: it needs a name, an @ and a domain.')),
  )

/** The addresses of a comma-separated list, as they are stored; what is not an address is left out. */
export function emailList(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => {
    const parsed = EmailAddress.safeParse(part)
    return parsed.success ? [parsed.data] : []
  })
}
