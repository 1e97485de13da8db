import { createHash } from 'node:crypto'

/** SHA-256 in hexadecimal. Enough for secrets with 128 bits or more of randomness; never for passwords. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex')
