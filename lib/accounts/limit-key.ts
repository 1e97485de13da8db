import { createHmac } from 'node:crypto'

/**
 * The counter of a limit for a person, an address or a network. It holds a keyed hash: the table of counters alone
 * tells nobody who did what from where.
 *
 * @param secret undefined where the instance has none (a test)
 */
export function limitKey(limit: string, whom: string, secret: string | undefined): string {
  const hash = createHmac('sha256', secret ?? 'rounds')
    .update(whom)
    .digest('base64url')
    .slice(0, 32)
  return `${limit}:${hash}`
}
