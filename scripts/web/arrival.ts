import type { IncomingHttpHeaders } from 'node:http'
import { clientAddress } from '@/lib/client-address'

interface Arrival {
  /** The other end of the connection. */
  remoteAddress: string | undefined
  /** Whether this process sent the request itself, to render a page for its cache. */
  isOurs: boolean
  /** Host of `PUBLIC_URL`; null where this machine's own address is what people see. */
  publicHost: string | null
  trustedProxies: number
}

/** Makes of a request's headers what pages and actions may believe: whatever a client could have made up is replaced. */
export function believableHeaders(
  headers: IncomingHttpHeaders,
  { remoteAddress, isOurs, publicHost, trustedProxies }: Arrival,
): void {
  const claimed = headers['x-forwarded-for']
  // only visits of this machine open the local outbox: one that a proxy brought is none, though it connects from here,
  // and what we render for the cache goes to everybody
  if (isOurs || claimed !== undefined) headers.via ??= '1.1 rounds'
  // Next lets a server action come only from the host of the request; behind a proxy that is what people see
  if (publicHost) headers['x-forwarded-host'] = publicHost
  // rate limits count by this header
  headers['x-forwarded-for'] = clientAddress(remoteAddress, claimed, trustedProxies)
}

/** Whether an address is one that pages have: a path of ours that can be read, without the NUL that no text may hold. */
export function isReadableUrl(url: string): boolean {
  if (!url.startsWith('/')) return false
  try {
    return !decodeURIComponent(url.split('?', 1)[0] ?? '').includes('\0') && !url.includes('%00')
  } catch {
    return false
  }
}
