import 'server-only'
import { userOfSession } from '@/db/queries/current-user'
import { cookieValue } from '@/lib/accounts/cookie-value'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { secretHash } from '@/lib/accounts/secret-hash'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import { database } from './database'
import { originOf } from './origin'

/** The token in a request's session cookie, whether or not it still means anything. */
export const sessionTokenOf = (request: Request): string | null =>
  cookieValue(request.headers.get('cookie'), sessionCookieName(originOf(request)))

/** The session of a request to a route handler; null for a visitor. */
export async function sessionOf(
  request: Request,
): Promise<{ user: CurrentUser; token: string; expires: Date } | null> {
  const token = sessionTokenOf(request)
  const found = token ? await userOfSession(database(), secretHash(token)) : null
  return token && found ? { ...found, token } : null
}

/** Whether a page of ours made the browser send a request: other sites can make it send our cookies too. */
export function isFromOurPages(request: Request): boolean {
  // every current browser says where a request comes from, and pages cannot forge it
  const site = request.headers.get('sec-fetch-site')
  return site ? site === 'same-origin' : request.headers.get('origin') === originOf(request)
}
