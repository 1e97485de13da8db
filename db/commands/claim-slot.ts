import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { hasRepeatable, hiddenAt } from '@/lib/studies/plan/hidden-items'
import { seededOrder } from '@/lib/studies/plan/seeded-order'
import type { Database } from '../client'
import { conflictsOf, isForRater } from '../queries/open-slots'
import { type AdmittedRater, admitRater } from './admit-rater'
import { makeRepeat } from './make-repeat'

/** What a rater holds: the token is all that their browser learns of the slot. */
export interface ClaimedSlot {
  token: string
  leaseUntil: Date
}

interface Candidate extends Record<string, unknown> {
  id: string
  item_position: number
  answers: number
}

interface Claim {
  studyId: string
  raterId: string
  /** Token of the slot at hand, when the next one is fetched ahead. */
  besides?: string | null
}

/**
 * Gives a rater a slot to work on: the one they hold (so that two tabs and two devices show the same), else a free or
 * abandoned one of an item that is not theirs yet. One rater's claims follow each other, different raters' never wait:
 * a slot that somebody is taking at this moment is passed over. Gold and repeats come where the seed puts them.
 *
 * @returns null when there is nothing left for this rater
 * @throws DomainError when the study is not open, or the rater is not accepted, has not consented, or reached their cap
 */
export async function claimSlot(
  db: Database,
  { studyId, raterId, besides = null }: Claim,
): Promise<ClaimedSlot | null> {
  return db.transaction(async (tx) => {
    const admitted = await admitRater(tx, { studyId, raterId })
    const { plan, done } = admitted
    const held = await renewHeld(tx, { studyId, raterId, besides }, plan.leaseMinutes)
    if (held) return held
    if (plan.raterCap !== null && done + (besides === null ? 0 : 1) >= plan.raterCap) {
      if (besides !== null) return null
      throw new DomainError(
        'quota',
        `You have rated ${done} items, as many as this study asks of one person. Thank you.`,
      )
    }
    const hidden = hiddenAt({ ...plan, seed: admitted.seed, pseudonym: admitted.pseudonym }, admitted.place)
    const isRepeatDue = hidden === 'repeat' && hasRepeatable(admitted.regular, admitted.repeats)
    const candidate =
      (isRepeatDue ? await makeRepeat(tx, { studyId, raterId }, admitted) : null) ??
      (await candidateFor(tx, { studyId, raterId }, admitted, hidden === 'gold'))
    return candidate && take(tx, candidate, raterId, admitted)
  })
}

/** Work begun is never taken away while nobody else took it: an expired lease of one's own is simply renewed. */
async function renewHeld(
  tx: Database,
  { studyId, raterId, besides }: Claim,
  leaseMinutes: number,
): Promise<ClaimedSlot | null> {
  const [held] = await tx.execute<{ claim_token: string; lease_until: string }>(sql`
    update study_slots set lease_until = now() + make_interval(mins => ${leaseMinutes})
    where id = (
      select id from study_slots
      where study_id = ${studyId} and rater_id = ${raterId} and state = 'leased'
        and claim_token is distinct from ${besides}
      order by claimed_at limit 1 for update)
    returning claim_token, lease_until`)
  return held ? { token: held.claim_token, leaseUntil: new Date(held.lease_until) } : null
}

async function candidateFor(
  tx: Database,
  { studyId, raterId }: { studyId: string; raterId: string },
  { seed, pseudonym, seat, specialty, plan }: AdmittedRater,
  isGoldDue: boolean,
): Promise<Candidate | null> {
  // under this rule a claim looks at what others hold, so claims of such a study go one after another
  if (plan.arms === 'same-rater')
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`claims of ${studyId}`}))`)
  const conflicts = await conflictsOf(tx, studyId, raterId)
  const [candidate] = await tx.execute<Candidate>(sql`
    select s.id, i.position as item_position,
           (select count(*)::int from study_item_answers a where a.item_id = i.id) as answers
    from study_slots s
    join study_items i on i.id = s.item_id
    join study_questions q on q.id = i.question_id
    left join study_drafts d on d.slot_id = s.id and d.rater_id = ${raterId}
    where s.study_id = ${studyId}
      and (s.state = 'free' or (s.state = 'leased' and s.lease_until < now()))
      -- what watches over raters comes when it is due, or again when it was begun and given back
      and (i.kind not in ('gold', 'repeat') or (i.kind = 'gold' and ${isGoldDue}) or d.slot_id is not null)
      and ${isForRater({ raterId, seat, specialty, plan, conflicts })}
    order by
      case i.kind when 'calibration' then 0 else 1 end,
      d.skipped_at nulls first,
      -- an item begun before comes back first; then each rater's own order, so that nobody meets them in the same one
      (d.slot_id is null),
      case i.kind when 'gold' then 0 when 'anchor' then 1 else 2 end,
      md5(${seed} || ${pseudonym} || i.id::text)
    for update of s skip locked
    limit 1`)
  return candidate ?? null
}

async function take(
  tx: Database,
  { id, item_position, answers }: Candidate,
  raterId: string,
  { seed, pseudonym, plan }: AdmittedRater,
): Promise<ClaimedSlot | null> {
  const shownOrder = seededOrder(seed, `sides ${pseudonym} ${item_position}`, answers)
  const token = randomBytes(24).toString('base64url')
  const [taken] = await tx.execute<{ lease_until: string }>(sql`
    update study_slots
    set state = 'leased', rater_id = ${raterId}, claim_token = ${token}, claimed_at = now(),
        lease_until = now() + make_interval(mins => ${plan.leaseMinutes}),
        shown_order = ${sql.param(shownOrder)}::int[]
    where id = ${id}
    returning lease_until`)
  return taken ? { token, leaseUntil: new Date(taken.lease_until) } : null
}
