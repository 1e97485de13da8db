import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { noteTokenUse } from '@/db/commands/api-tokens'
import { userOfToken } from '@/db/queries/current-user'
import { looksLikeApiToken } from '@/lib/accounts/api-token'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { TokenScope } from '@/lib/accounts/roles'
import { secretHash } from '@/lib/accounts/secret-hash'
import { DomainError, type DomainErrorCode } from '@/lib/errors'
import { log } from '@/lib/log'
import { database } from './database'
import { isFromOurPages, sessionOf } from './session'

/** The one map from refusals to statuses. */
const statuses: Record<DomainErrorCode, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  quota: 429,
  'rate-limited': 429,
  unavailable: 503,
}

/**
 * Answers a route handler's request with what `work` returns, as JSON (a `Response` passes as it is). A refusal becomes
 * problem JSON (RFC 9457) with its status; a bug is logged, and its text stays out of the answer.
 *
 * @param options.headers on success; without a cache-control of their own, answers are private and not stored
 */
export async function respond(
  work: () => unknown,
  options: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  try {
    const value = await work()
    if (value instanceof Response) return value
    const headers = { 'cache-control': 'private, no-store', ...options.headers }
    return Response.json(value, { status: options.status ?? 200, headers })
  } catch (error) {
    unstable_rethrow(error)
    return problem(error)
  }
}

function problem(error: unknown): Response {
  const refusal = error instanceof DomainError ? error : null
  if (!refusal) log.error('request failed', { error })
  const status = refusal ? statuses[refusal.code] : 500
  const body = {
    status,
    title: refusal?.code ?? 'internal',
    detail: refusal?.message ?? 'Something went wrong on our side. Try again in a moment.',
    ...(refusal?.field ? { field: refusal.field } : {}),
  }
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json',
    'cache-control': 'private, no-store',
  }
  if (status === 401) headers['www-authenticate'] = 'Bearer realm="rounds"'
  if (refusal && 'retryAfterSeconds' in refusal) headers['retry-after'] = String(refusal.retryAfterSeconds)
  return new Response(JSON.stringify(body), { status, headers })
}

/**
 * Who sends a request: the bearer of a personal token with the scope, or the person of the session cookie. A cookie
 * counts for a write only when the request comes from our own pages: other sites can make a browser send it too.
 *
 * @throws DomainError unauthenticated (nobody, or a token unknown, expired or revoked), forbidden (scope, other site)
 */
export async function requestUser(request: Request, scope: TokenScope): Promise<CurrentUser> {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (bearer) return bearerUser(bearer, scope)
  const session = await sessionOf(request)
  if (!session) {
    throw new DomainError(
      'unauthenticated',
      'Sign in, or send a personal API token: "Authorization: Bearer rounds_…".',
    )
  }
  if (!['GET', 'HEAD'].includes(request.method) && !isFromOurPages(request)) {
    throw new DomainError('forbidden', 'This request did not come from a page of this site.')
  }
  return session.user
}

async function bearerUser(secret: string, scope: TokenScope): Promise<CurrentUser> {
  // the checksum tells a mistyped token without asking the database
  const found = looksLikeApiToken(secret) ? await userOfToken(database(), secretHash(secret)) : null
  if (!found) {
    throw new DomainError(
      'unauthenticated',
      'This API token is unknown, expired or revoked. Make a new one under Account, API tokens.',
    )
  }
  if (!found.scopes.includes(scope)) {
    throw new DomainError('forbidden', `This API token lacks the scope "${scope}".`)
  }
  await noteTokenUse(database(), found.tokenId)
  return found.user
}
