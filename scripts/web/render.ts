import { createHash } from 'node:crypto'
import http, { type IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { CachedResponse } from './response-cache'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Marks a navigation inside the app, which asks for data instead of HTML; the others say from where, for how much. */
const NAVIGATION = 'rsc'
const VARYING = [
  NAVIGATION,
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
] as const
/** What browsers send in them is a fraction of this: nobody fills the cache with made-up headers of any length. */
const LONGEST_VARIANT = 4096
const COMPRESSIBLE = /^(text\/|application\/(json|javascript|xml|manifest)|image\/svg)/
const DROPPED = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
  'set-cookie',
  'etag',
])

/** The headers of a request that change what Next renders; without the mark of a navigation none does. */
const variantOf = ({ headers }: Pick<IncomingMessage, 'headers'>): [string, string][] =>
  headers[NAVIGATION] === undefined
    ? []
    : VARYING.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]]))

/** What a cached response is kept under; null where what asks for it is not what a browser sends. */
export function cacheKey(request: Pick<IncomingMessage, 'url' | 'headers'>): string | null {
  const variant = variantOf(request)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
  return variant.length > LONGEST_VARIANT ? null : `${request.url}\n${variant}`
}

/**
 * Renders a public page by asking this same server past its cache, without the visitor's cookies.
 *
 * @param pass proves to the server that the request is ours (a secret of this process)
 * @returns null unless the answer is a 200: errors and redirects are served fresh each time
 */
export async function render(
  request: IncomingMessage,
  port: number,
  pass: { name: string; value: string },
): Promise<CachedResponse | null> {
  // nothing else of the visitor's goes along: what it could change would reach everybody
  const headers = { ...Object.fromEntries(variantOf(request)), [pass.name]: pass.value }
  const answer = await ask(port, request.url ?? '/', headers)
  if (answer.status !== 200) return null
  const type = String(answer.headers['content-type'] ?? '')
  const isCompressible = COMPRESSIBLE.test(type) || type.startsWith('text/x-component')
  const [zipped, squeezed] = isCompressible
    ? await Promise.all([
        compressGzip(answer.body, { level: 6 }),
        compressBrotli(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      ])
    : [null, null]
  return {
    etag: `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"`,
    headers: Object.fromEntries(
      Object.entries(answer.headers).filter(([name, value]) => !DROPPED.has(name) && value !== undefined),
    ) as Record<string, string | string[]>,
    identity: answer.body,
    gzip: zipped,
    brotli: squeezed,
  }
}

interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  body: Buffer
}

function ask(port: number, path: string, headers: http.OutgoingHttpHeaders): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 500,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
    request.end()
  })
}
