import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { originOf } from '@/app/_server/origin'
import { isFromOurPages, sessionTokenOf } from '@/app/_server/session'
import { endSession } from '@/db/commands/sessions'
import { secretHash } from '@/lib/accounts/secret-hash'
import { sessionCookieHeader } from '@/lib/accounts/session-cookie'
import { DomainError } from '@/lib/errors'

/** Ends the session, for the plain form in the user menu, and leads to the front page. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    if (!isFromOurPages(request))
      throw new DomainError('forbidden', 'This request did not come from our pages.')
    const token = sessionTokenOf(request)
    if (token) await endSession(database(), secretHash(token))
    const origin = originOf(request)
    return new Response(null, {
      status: 303,
      headers: { location: `${origin}/`, 'set-cookie': sessionCookieHeader(origin, '', new Date(0)) },
    })
  })
}
