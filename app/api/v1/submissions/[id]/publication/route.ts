import { z } from 'zod'
import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { jsonBody } from '@/app/_server/json-body'
import { publishSubmission } from '@/db/commands/submissions'
import { DomainError } from '@/lib/errors'
import { isUuid } from '@/lib/forms/uuid'
import { Publication } from '@/lib/submissions/publication'

const Body = z.strictObject(Publication.omit({ id: true }).shape)

/** Publishes a scored submission: `{}` under its name, `{"anonymousUntil": "2027-01-15"}` without until that day. */
export function POST(request: Request, { params }: RouteContext<'/api/v1/submissions/[id]/publication'>) {
  return respond(async () => {
    const user = await requestUser(request, 'submissions:write')
    const { id } = await params
    if (!isUuid(id)) throw new DomainError('not-found', 'There is no such submission.')
    const { anonymousUntil } = await jsonBody(request, Body)
    await publishSubmission(database(), id, user, { anonymousUntil })
    return { id, anonymousUntil }
  })
}
