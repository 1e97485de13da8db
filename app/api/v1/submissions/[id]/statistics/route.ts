import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { reproductionOf } from '@/db/queries/reproduction'
import { submissionResult } from '@/db/queries/submission-result'
import { DomainError } from '@/lib/errors'
import { isUuid } from '@/lib/forms/uuid'

/** The per-instance statistics of a published submission, with all that is needed to compute its scores again. */
export function GET(_: Request, { params }: RouteContext<'/api/v1/submissions/[id]/statistics'>) {
  return respond(async () => {
    const { id } = await params
    const result = isUuid(id)
      ? await submissionResult(database(), id, { audience: 'public', now: new Date() })
      : null
    if (!result || result.withdrawnAt)
      throw new DomainError('not-found', 'There is no published submission at this address.')
    if (!result.goldIsPublic) {
      throw new DomainError(
        'forbidden',
        'The gold answers of this benchmark are not public, and these statistics would tell them. Whoever runs this instance can recompute the receipt with "rounds verify".',
      )
    }
    const reproduction = await reproductionOf(database(), result)
    if (!reproduction) throw new DomainError('not-found', 'This submission is not scored yet.')
    return new Response(JSON.stringify(reproduction), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="statistics-${id}.json"`,
        'cache-control': 'public, max-age=300',
      },
    })
  })
}
