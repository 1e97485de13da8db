import { z } from 'zod'
import { database } from '@/app/_server/database'
import { requestUser, respond } from '@/app/_server/http'
import { jsonBody } from '@/app/_server/json-body'
import { createSystem } from '@/db/commands/systems'
import { listSystems } from '@/db/queries/system-results'
import { organisationIdOf } from '@/lib/accounts/membership'
import { SystemInput } from '@/lib/systems/system'

export const dynamic = 'force-dynamic'

/** Every public system. */
export function GET(): Promise<Response> {
  return respond(() => listSystems(database()))
}

const Body = SystemInput.extend({
  /** Slug of an organisation one belongs to; null: for oneself. */
  organisation: z.string().nullable().default(null),
})

/** Adds a system: 201 with its slug. */
export function POST(request: Request): Promise<Response> {
  return respond(
    async () => {
      const user = await requestUser(request, 'submissions:write')
      const { organisation, ...input } = await jsonBody(request, Body)
      const organisationId = organisationIdOf(user, organisation)
      const { slug } = await createSystem(database(), input, user, { organisationId })
      return { slug }
    },
    { status: 201 },
  )
}
