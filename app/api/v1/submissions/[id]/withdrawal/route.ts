import { z } from 'zod'
import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { jsonBody } from '@/app/_server/json-body'
import { withdrawSubmission } from '@/db/commands/submissions'
import { DomainError } from '@/lib/errors'
import { isUuid } from '@/lib/forms/uuid'
import { Withdrawal } from '@/lib/submissions/publication'

const Body = z.strictObject(Withdrawal.omit({ id: true }).shape)

/** Withdraws a submission for good: `{"reason": "…"}`, which its page shows. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/submissions/[id]/withdrawal'>) {
  return respond(async () => {
    const user = await requestUser(request, 'submissions:write')
    const { id } = await params
    if (!isUuid(id)) throw new DomainError('not-found', 'There is no such submission.')
    const { reason } = await jsonBody(request, Body)
    await withdrawSubmission(database(), id, user, reason)
    return { id, reason }
  })
}
