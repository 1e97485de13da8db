import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { versionBySlug } from '@/db/queries/benchmarks'
import { versionIds } from '@/db/queries/version-ids'
import { DomainError } from '@/lib/errors'

export const dynamic = 'force-dynamic'

/** Ids and options of the current version, for checking a file before it is sent. Same content hash, same bytes. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/benchmarks/[slug]/ids'>) {
  return respond(async () => {
    const { slug } = await params
    const version = await versionBySlug(database(), slug)
    if (!version)
      throw new DomainError(
        'not-found',
        `There is no benchmark "${slug}". GET /api/v1/benchmarks lists those there are.`,
      )
    const etag = `"${version.contentHash}"`
    const headers = { etag, 'cache-control': 'public, max-age=60, must-revalidate' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return Response.json(await versionIds(database(), version), { headers })
  })
}
