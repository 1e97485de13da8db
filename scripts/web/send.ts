import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { CachedResponse } from './response-cache'

/** Browsers and proxies may keep a page, and ask each time whether it is still the same. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

interface Variant {
  head: OutgoingHttpHeaders
  body: Buffer
}

/** What is the same each time a response is sent, made once for each encoding. */
const variants = new WeakMap<CachedResponse, Map<string | null, Variant>>()

/**
 * Answers from the cache: 304 where the client has these bytes, else the smallest encoding it takes.
 *
 * @param always headers of every response; those of the cached one count before them
 */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  cached: CachedResponse,
  { isAsset, always }: { isAsset: boolean; always: Readonly<Record<string, string>> },
): void {
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''), cached)
  const known = variants.get(cached) ?? new Map<string | null, Variant>()
  variants.set(cached, known)
  const variant = known.get(encoding) ?? variantOf(cached, encoding, isAsset, always)
  known.set(encoding, variant)
  if (isKnown(request.headers['if-none-match'] ?? '', cached.etag)) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...head } = variant.head
    response.writeHead(304, head).end()
    return
  }
  response.writeHead(200, variant.head)
  response.end(request.method === 'HEAD' ? undefined : variant.body)
}

function encodingFor(accepted: string, { brotli, gzip }: CachedResponse): 'br' | 'gzip' | null {
  if (brotli && /\bbr\b/.test(accepted)) return 'br'
  return gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null
}

function variantOf(
  { headers, etag, identity, gzip, brotli }: CachedResponse,
  encoding: 'br' | 'gzip' | null,
  isAsset: boolean,
  always: Readonly<Record<string, string>>,
): Variant {
  const body = { br: brotli, gzip, identity }[encoding ?? 'identity'] ?? identity
  const head = {
    ...always,
    ...headers,
    ...(isAsset ? {} : { 'cache-control': REVALIDATE }),
    ...{ etag, vary: withName(String(headers.vary ?? ''), 'Accept-Encoding') },
    ...(encoding ? { 'content-encoding': encoding } : {}),
    'content-length': body.length,
  }
  return { head, body }
}

const isKnown = (known: string, etag: string) =>
  known.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)

const withName = (present: string, name: string) =>
  present.toLowerCase().includes(name.toLowerCase()) ? present : [present, name].filter(Boolean).join(', ')
