import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { originOf } from '@/app/_server/origin'
import { sessionOf } from '@/app/_server/session'
import { submissionState } from '@/app/_server/submission-state'
import { submissionAccess, submissionResult } from '@/db/queries/submission-result'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { isUuid } from '@/lib/forms/uuid'

export const dynamic = 'force-dynamic'

/** Where a submission stands, and its scores once there are some. One that may not be seen does not exist. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/submissions/[id]'>) {
  return respond(async () => {
    const { id } = await params
    const user = await reader(request)
    const access = isUuid(id) ? await submissionAccess(database(), id) : null
    if (!access || !can(user, 'see-submission', access)) throw notFound()
    const now = new Date()
    const audience = can(user, 'see-submitter', { ...access, now }) ? 'owner' : 'public'
    const result = await submissionResult(database(), id, { audience, now })
    if (!result) throw notFound()
    const state = await submissionState(result, originOf(request))
    // a withdrawn result is told to those whose it is; others get the reason
    const isTold = result.withdrawnAt === null || can(user, 'withdraw-submission', access)
    return isTold ? state : { ...state, scores: null, receipt: null }
  })
}

/** Whoever asks: the bearer of a token, the person signed in, or null for a visitor. */
async function reader(request: Request): Promise<CurrentUser | null> {
  if (request.headers.has('authorization')) return requestUser(request, 'submissions:read')
  return (await sessionOf(request))?.user ?? null
}

const notFound = () =>
  new DomainError('not-found', 'There is no submission at this address that you may see.')
