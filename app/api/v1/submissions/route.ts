import { z } from 'zod'
import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { limitUpload } from '@/app/_server/limits'
import { originOf } from '@/app/_server/origin'
import { UploadBody } from '@/app/_server/upload-body'
import { inUploadPlace } from '@/app/_server/upload-places'
import { acceptSubmission } from '@/db/commands/accept-submission'
import { ownSubmissions } from '@/db/queries/submissions'
import { DomainError } from '@/lib/errors'
import { defaultLimits } from '@/lib/submissions/limits'
import { requestOfQuery } from '@/lib/submissions/query'

export const dynamic = 'force-dynamic'

const mebibyte = 2 ** 20

/**
 * Takes a file of predictions as the request's body, what is stated about it in the query (`requestOfQuery`). 201 with
 * the submission's address; 200 for one that the same Idempotency-Key had made before; 422 with the report of a file
 * that is not accepted.
 */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const submitter = await requestUser(request, 'submissions:write')
    const stated = requestOfQuery(new URL(request.url).searchParams, request.headers.get('idempotency-key'))
    if (Number(request.headers.get('content-length') ?? 0) > defaultLimits.bytes) {
      const most = `${defaultLimits.bytes / mebibyte} MiB`
      throw new DomainError('too-large', `A file may have at most ${most}. Compress it with gzip.`)
    }
    await limitUpload(submitter.id)
    const body = new UploadBody(request)
    try {
      const answer = await inUploadPlace(submitter.id, (connection) =>
        acceptSubmission(connection, { ...stated, submitter }, body),
      )
      if (!answer.accepted) return refused(answer.report)
      const { id, report } = answer
      const url = `${originOf(request)}/submissions/${id}`
      const headers = { location: `/api/v1/submissions/${id}`, 'cache-control': 'private, no-store' }
      return Response.json({ id, url, report }, { status: report === null ? 200 : 201, headers })
    } finally {
      await body.drain(defaultLimits.bytes)
    }
  })
}

function refused(report: object): Response {
  const detail = 'The file is not accepted; nothing was stored and no quota was used. See the report.'
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'private, no-store' }
  return Response.json({ status: 422, title: 'refused-file', detail, report }, { status: 422, headers })
}

const Page = z.object({
  benchmark: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).catch(50),
  offset: z.coerce.number().int().min(0).catch(0),
})

/** One's own submissions and those of one's organisations, the newest first. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const user = await requestUser(request, 'submissions:read')
    const { benchmark, ...page } = Page.parse(Object.fromEntries(new URL(request.url).searchParams))
    return ownSubmissions(database(), user, { ...page, ...(benchmark && { benchmark }) })
  })
}
