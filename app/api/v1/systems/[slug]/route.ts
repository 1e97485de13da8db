import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { jsonBody } from '@/app/_server/json-body'
import { updateSystem } from '@/db/commands/systems'
import { systemBySlug } from '@/db/queries/system-results'
import { DomainError } from '@/lib/errors'
import { SystemInput } from '@/lib/systems/system'

export const dynamic = 'force-dynamic'

/** Facts and lineage of a public system. */
export function GET(_: Request, { params }: RouteContext<'/api/v1/systems/[slug]'>): Promise<Response> {
  return respond(async () => {
    const system = await systemBySlug(database(), (await params).slug)
    if (!system) throw new DomainError('not-found', 'There is no public system of this name.')
    const { id: _id, baseSystemId: _base, counterpartSystemId: _counterpart, ...facts } = system
    return facts
  })
}

/** Changes what is stated about a system. */
export function PUT(request: Request, { params }: RouteContext<'/api/v1/systems/[slug]'>): Promise<Response> {
  return respond(async () => {
    const user = await requestUser(request, 'submissions:write')
    const { slug } = await params
    const input = await jsonBody(request, SystemInput.omit({ slug: true }))
    await updateSystem(database(), { ...input, slug }, user)
    return { slug }
  })
}
