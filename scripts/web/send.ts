import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CachedResponse } from './response-cache'

/** Browsers and proxies may keep a page, and ask each time whether it is still the same. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/** Answers from the cache: 304 where the client has these bytes, else the smallest encoding it takes. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  cached: CachedResponse,
  { isAsset }: { isAsset: boolean },
): void {
  for (const [name, value] of Object.entries(cached.headers)) response.setHeader(name, value)
  if (!isAsset) response.setHeader('cache-control', REVALIDATE)
  response.setHeader('etag', cached.etag)
  addVary(response, 'Accept-Encoding')
  if (
    request.headers['if-none-match']?.split(/,\s*/).some((tag) => tag.replace(/^W\//, '') === cached.etag)
  ) {
    response.writeHead(304).end()
    return
  }
  const accepted = request.headers['accept-encoding'] ?? ''
  const [encoding, body] =
    cached.brotli && /\bbr\b/.test(accepted)
      ? ['br', cached.brotli]
      : cached.gzip && /\bgzip\b/.test(accepted)
        ? ['gzip', cached.gzip]
        : [null, cached.identity]
  if (encoding) response.setHeader('content-encoding', encoding)
  response.setHeader('content-length', body.length)
  response.writeHead(200)
  response.end(request.method === 'HEAD' ? undefined : body)
}

function addVary(response: ServerResponse, name: string): void {
  const present = String(response.getHeader('vary') ?? '')
  if (!present.toLowerCase().includes(name.toLowerCase())) {
    response.setHeader('vary', present ? `${present}, ${name}` : name)
  }
}
