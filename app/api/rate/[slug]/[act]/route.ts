import { z } from 'zod'
import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { jsonBody } from '@/app/_server/json-body'
import { nextWork, progressOf, requireDesk, workOf } from '@/app/_server/rating-desk'
import { isFromOurPages, sessionOf } from '@/app/_server/session'
import {
  declineSlot,
  extendLease,
  itemLost,
  reviseRating,
  saveDraft,
  skipSlot,
  submitRating,
} from '@/db/commands/rating-desk'
import { deskItem } from '@/db/queries/rating-desk'
import { DomainError } from '@/lib/errors'
import { checkRating, withoutUnasked } from '@/lib/studies/instruments/check-rating'
import { type DeskRequest, deskRequests } from '@/lib/studies/rating/desk'
import type { RatingValues } from '@/lib/studies/rating/values'

/** Every comment and mark of the longest form. */
const mostBytes = 2 ** 20

/**
 * Everything the rating page sends. Each act is conditioned on the claim token and its own rater, so a request that
 * comes twice, late or from another tab does no harm.
 */
export function POST(request: Request, { params }: RouteContext<'/api/rate/[slug]/[act]'>) {
  return respond(async () => {
    const { slug, act } = await params
    const user = (await sessionOf(request))?.user
    if (!user)
      throw new DomainError(
        'unauthenticated',
        'You are signed out. Your draft is kept; sign in again to go on.',
      )
    if (!isFromOurPages(request))
      throw new DomainError('forbidden', 'This request did not come from a page of this site.')
    if (!Object.hasOwn(deskRequests, act)) throw new DomainError('not-found', 'There is no such act.')
    const body = await jsonBody(request, z.unknown(), mostBytes)
    return handle(act as DeskRequest, slug, user.id, body)
  })
}

function parsed<Act extends DeskRequest>(act: Act, body: unknown) {
  const result = deskRequests[act].safeParse(body)
  if (!result.success)
    throw new DomainError('invalid', result.error.issues[0]?.message ?? 'The request is malformed.')
  return result.data as ReturnType<(typeof deskRequests)[Act]['parse']>
}

async function handle(act: DeskRequest, slug: string, raterId: string, body: unknown): Promise<unknown> {
  const db = database()
  switch (act) {
    case 'claim':
      return nextWork(slug, raterId, parsed(act, body).besides ?? null)
    case 'draft':
      await saveDraft(db, { ...parsed(act, body), raterId })
      return { saved: true }
    case 'submit': {
      const { token, values, activeMs, idleMs } = parsed(act, body)
      const complete = await completeValues(slug, raterId, token, values)
      await submitRating(db, { token, raterId, values: complete, activeMs, idleMs })
      return { progress: await progressOf(slug, raterId) }
    }
    case 'revise': {
      const { token, values } = parsed(act, body)
      await reviseRating(db, { token, raterId, values: await completeValues(slug, raterId, token, values) })
      return { progress: await progressOf(slug, raterId) }
    }
    case 'heartbeat':
      return { leaseUntil: await extendLease(db, { ...parsed(act, body), raterId }) }
    case 'skip':
      await skipSlot(db, { ...parsed(act, body), raterId })
      return { progress: await progressOf(slug, raterId) }
    case 'decline':
      await declineSlot(db, { ...parsed(act, body), raterId })
      return { progress: await progressOf(slug, raterId) }
    case 'look':
      return { work: await workOf(await requireDesk(slug, raterId), parsed(act, body).token, raterId) }
  }
}

/** The values as they are stored. @throws DomainError invalid naming the first question that is not answered as it must be */
async function completeValues(
  slug: string,
  raterId: string,
  token: string,
  values: RatingValues,
): Promise<RatingValues> {
  const { studyId, instrument } = await requireDesk(slug, raterId)
  const item = await deskItem(database(), { token, raterId, studyId })
  if (!item) throw itemLost()
  const kept = withoutUnasked(instrument, values)
  const [issue] = checkRating(instrument, kept, item)
  if (issue) throw new DomainError('invalid', issue.message, { field: issue.key })
  return kept
}
