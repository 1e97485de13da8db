import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { originOf } from '@/app/_server/origin'
import { submissionResult } from '@/db/queries/submission-result'
import { latestScoring } from '@/db/queries/submission-scoring'
import { systemBySlug } from '@/db/queries/system-results'
import { DomainError } from '@/lib/errors'
import { isUuid } from '@/lib/forms/uuid'
import { everyEvalEverRecord } from '@/lib/scores/every-eval-ever-record'

export const dynamic = 'force-dynamic'

/** A published submission's scores as a record of Every Eval Ever. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/submissions/[id]/every-eval-ever'>) {
  return respond(async () => {
    const { id } = await params
    const now = new Date()
    const result = isUuid(id) ? await submissionResult(database(), id, { audience: 'public', now }) : null
    if (!result || result.withdrawnAt)
      throw new DomainError('not-found', 'There is no published submission at this address.')
    if (!result.system)
      throw new DomainError('forbidden', 'A record names the system, and this submission is still anonymous.')
    const [scoring, system] = await Promise.all([
      latestScoring(database(), id),
      systemBySlug(database(), result.system.slug),
    ])
    if (!scoring || !system) throw new DomainError('not-found', 'This submission is not scored yet.')
    const { benchmark, run, setting, answeredCount, instanceCount } = result
    const record = everyEvalEverRecord(
      {
        id,
        run,
        setting,
        benchmark,
        system: { ...system, baseSlug: system.base?.slug ?? null },
        answeredCount,
        instanceCount,
        scoring,
      },
      { origin: originOf(request), now },
    )
    return new Response(JSON.stringify(record, null, 2), {
      headers: {
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="every-eval-ever-${id}.json"`,
        'cache-control': 'public, max-age=300',
      },
    })
  })
}
