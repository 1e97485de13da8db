import { createHash, randomBytes } from 'node:crypto'

/** Lets secret scanners and people recognise one of our tokens wherever it turns up. */
const PREFIX = 'rounds_'
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const BODY_LENGTH = 32
const CHECK_LENGTH = 6
const shape = new RegExp(`^${PREFIX}[0-9A-Za-z]{${BODY_LENGTH + CHECK_LENGTH}}$`)

/**
 * A new personal API token: the prefix, 32 random base-62 digits (190 bits), and six digits of checksum.
 *
 * @param random source of bytes, uniform on 0–255
 */
export function newApiToken(random: (count: number) => Uint8Array = randomBytes): string {
  let body = ''
  while (body.length < BODY_LENGTH) {
    for (const byte of random(BODY_LENGTH)) {
      // 248 = 4 × 62: bytes above would favour the first digits
      if (byte < 248 && body.length < BODY_LENGTH) body += DIGITS[byte % 62]
    }
  }
  return `${PREFIX}${body}${checksum(body)}`
}

/** Whether a text has the form and the checksum of a token: false for one mistyped or cut short. */
export function looksLikeApiToken(text: string): boolean {
  if (!shape.test(text)) return false
  const body = text.slice(PREFIX.length, -CHECK_LENGTH)
  return checksum(body) === text.slice(-CHECK_LENGTH)
}

/** What a list shows of a token: enough to tell one's own apart, far too little to guess the rest. */
export const tokenPrefix = (token: string): string => token.slice(0, PREFIX.length + 4)

/** The first 32 bits of the SHA-256, in base 62. */
function checksum(body: string): string {
  let rest = createHash('sha256').update(body).digest().readUInt32BE(0)
  let digits = ''
  for (let place = 0; place < CHECK_LENGTH; place++) {
    digits = `${DIGITS[rest % 62]}${digits}`
    rest = Math.floor(rest / 62)
  }
  return digits
}
