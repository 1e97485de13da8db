import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Database } from '@/db/client'
import { takeFromLimit } from '@/db/commands/rate-limits'
import { limitKey } from '@/lib/accounts/limit-key'
import { limits } from '@/lib/accounts/limits'
import { RateLimitedError } from '@/lib/accounts/rate-limited-error'
import { addressBlock, clientAddress } from '@/lib/client-address'
import type { Environment } from '@/lib/env'

type Settings = Pick<Environment, 'AUTH_SECRET' | 'ROUNDS_RELAX_LIMITS' | 'ROUNDS_TRUSTED_PROXIES'>

/** Counts a rendering against the network that asks for it; null while it may go on. */
export async function renderingRefusal(
  db: Database,
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  settings: Settings,
): Promise<RateLimitedError | null> {
  if (settings.ROUNDS_RELAX_LIMITS === '1') return null
  const forwardedFor = headers['x-forwarded-for']
  const client = clientAddress(socket.remoteAddress, forwardedFor, settings.ROUNDS_TRUSTED_PROXIES)
  const key = limitKey('rendering', addressBlock(client), settings.AUTH_SECRET)
  const waitSeconds = await takeFromLimit(db, limits.rendering, key)
  return waitSeconds === null ? null : new RateLimitedError(limits.rendering, waitSeconds)
}

/** Answers 429: as problem JSON below /api, as a page of few words elsewhere. */
export function tooMany(
  request: Pick<IncomingMessage, 'url'>,
  response: ServerResponse,
  refusal: RateLimitedError,
  always: Readonly<Record<string, string>>,
): void {
  const isApi = request.url?.startsWith('/api/') ?? false
  response.writeHead(429, {
    ...always,
    'content-type': isApi ? 'application/problem+json' : 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
    'retry-after': String(refusal.retryAfterSeconds),
  })
  response.end(isApi ? problem(refusal) : page(refusal))
}

const problem = ({ message, code }: RateLimitedError): string =>
  JSON.stringify({ status: 429, title: code, detail: message })

/** The words are ours, without anything that a visitor wrote. */
const page = ({ message }: RateLimitedError): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Too many at once</title>
<style>:root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1.5rem}</style>
<h1>Too many at once</h1>
<p>${message} Pages that somebody has opened before stay open to you.</p>
<p><a href="/">Back to the start</a></p>
</html>
`
