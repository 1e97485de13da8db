import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { connect } from '@/db/client'
import { isLostTypeLookup } from '@/db/lost-type-lookup'
import { providerOrigins } from '@/lib/accounts/providers'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { isLoopback } from '@/lib/public-origin'
import { believableHeaders, isReadableUrl } from './arrival'
import { cacheClass, isCostly } from './public-paths'
import { redactConsole } from './redacted-console'
import { cacheKey, render } from './render'
import { renderingRefusal, tooMany } from './rendering-limit'
import { ResponseCache } from './response-cache'
import { contentSecurityPolicy, newNonce, securityHeaders } from './security-headers'
import { send } from './send'
import { endSlowBody, UPLOAD_MS } from './slow-body'

/**
 * The web process: Next behind one in-process cache of finished responses. The cache is cleared whole when any process
 * commits a change that public pages show (`notify rounds_changed` in the writing transaction), and whenever the
 * listening connection was made anew, for then a notification may have been missed.
 */
const port = env.PORT ?? 3000
const pass = { name: 'x-rounds-render', value: randomBytes(24).toString('base64url') }
const everyResponse = securityHeaders(env.PUBLIC_URL?.startsWith('https:') ?? false)

const publicHost = env.PUBLIC_URL && !isLoopback(env.PUBLIC_URL) ? new URL(env.PUBLIC_URL).host : null

/** How late a page may show what no commit announces: ratings that come in one by one. */
const LATEST_MS = 60_000
const pages = new ResponseCache({ entries: 4000, bytes: 192 * 2 ** 20, ageMs: LATEST_MS })
const assets = new ResponseCache({ entries: 500, bytes: 32 * 2 ** 20 })
let stopping = false
redactConsole()

// the query of an upload states the prompt: 8,000 characters, nine bytes each in Chinese or Japanese
const server = createServer({ maxHeaderSize: 96 * 1024, requestTimeout: UPLOAD_MS })
// Next takes WebSockets on the server it is given, and some of them it then holds for ever: it gets one that nobody reaches
const app = next({ dev: false, port, hostname: 'localhost', httpServer: createServer() })
const handle = app.getRequestHandler()

await app.prepare()
const database = connect(env.ROUNDS_WEB_DATABASE_URL ?? '', { name: 'rounds cache', max: 1 })
void listen()

server.on('request', (request, response) => {
  serve(request, response).catch((error: unknown) => {
    log.error('request failed', { error })
    if (response.headersSent) response.destroy()
    else plain(response, 500, 'Something went wrong on our side.')
  })
})
server.listen(port, () => {
  const address = server.address()
  process.send?.({ listening: typeof address === 'object' ? address?.port : port })
})

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  endSlowBody(request)
  const isOurs = request.headers[pass.name] === pass.value
  delete request.headers[pass.name]
  if (!isReadableUrl(request.url ?? '')) return plain(response, 400, 'This address cannot be read.')
  const kind = isOurs ? 'none' : cacheClass(request.method, request.url ?? '/')
  const key = kind === 'none' ? null : cacheKey(request)
  const cache = kind === 'asset' ? assets : pages
  if (!isOurs && isCostly(request.url ?? '/', request.headers) && (key === null || !cache.has(key))) {
    const refusal = await renderingRefusal(database.db, request, env)
    if (refusal) return tooMany(request, response, refusal, everyResponse)
  }
  if (key !== null) {
    const cached = await cache.get(key, () => render(request, boundPort(), pass))
    if (cached) return send(request, response, cached, { isAsset: kind === 'asset', always: everyResponse })
  }
  believableHeaders(request.headers, {
    remoteAddress: request.socket.remoteAddress,
    isOurs,
    publicHost,
    trustedProxies: env.ROUNDS_TRUSTED_PROXIES,
  })
  if (!isOurs) for (const [name, value] of Object.entries(everyResponse)) response.setHeader(name, value)
  const policy = contentSecurityPolicy(newNonce(), providerOrigins(env))
  request.headers['content-security-policy'] = policy // where Next looks for the nonce; a visitor's own never counts
  response.setHeader('content-security-policy', policy)
  await handle(request, response)
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...everyResponse, 'content-type': 'text/plain' }).end(text)
}

function boundPort(): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Listens for changes; the driver listens again after a lost connection, we retry only until the first one. */
async function listen(): Promise<void> {
  const clear = () => pages.clear()
  while (!stopping) {
    try {
      await database.sql.listen('rounds_changed', clear, clear)
      return
    } catch (error) {
      log.warn('cannot listen for changes yet', { error })
      await sleep(500)
    }
  }
}

async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  server.close()
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 5000).unref() // uploads under way get five seconds; a cut one leaves nothing behind
  await database.close()
  await app.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
process.on('unhandledRejection', (error) => {
  if (!isLostTypeLookup(error)) throw error
})
process.on('disconnect', () => void stop()) // the supervisor died
