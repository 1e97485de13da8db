import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { originOf } from '@/app/_server/origin'
import { sessionOf } from '@/app/_server/session'
import { prolongSession } from '@/db/commands/sessions'
import { secretHash } from '@/lib/accounts/secret-hash'
import { SESSION_REFRESH_SECONDS, SESSION_SECONDS, sessionCookieHeader } from '@/lib/accounts/session-cookie'

/** Who is signed in, or null: for the parts of public pages that differ by person. Asking keeps a session alive. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const session = await sessionOf(request)
    const headers = new Headers({ 'cache-control': 'private, no-store' })
    if (session && isDue(session.expires)) {
      const expires = await prolongSession(database(), secretHash(session.token))
      if (expires) headers.set('set-cookie', sessionCookieHeader(originOf(request), session.token, expires))
    }
    return Response.json(session?.user ?? null, { headers })
  })
}

const isDue = (expires: Date) =>
  expires.valueOf() - Date.now() < (SESSION_SECONDS - SESSION_REFRESH_SECONDS) * 1000
