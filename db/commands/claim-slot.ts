import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { seededOrder } from '@/lib/studies/plan/seeded-order'
import type { Database } from '../client'
import { admitRater } from './admit-rater'

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

/**
 * Gives a rater a slot to work on: the one they hold (so that two tabs and two devices show the same), else a free or
 * abandoned one of an item that is not theirs yet. One rater's claims follow each other, different raters' never wait:
 * a slot that somebody is taking at this moment is passed over.
 *
 * @param besides token of the slot at hand, when the next one is fetched ahead
 * @returns null when there is nothing left for this rater
 * @throws DomainError when the study is not open, or the rater is not accepted, has not consented, or reached their cap
 */
export async function claimSlot(
  db: Database,
  { studyId, raterId, besides = null }: { studyId: string; raterId: string; besides?: string | null },
): Promise<ClaimedSlot | null> {
  return db.transaction(async (tx) => {
    const admitted = await admitRater(tx, { studyId, raterId })
    const held = await renewHeld(tx, { studyId, raterId, besides }, admitted.leaseMinutes)
    if (held) return held
    if (admitted.raterCap !== null && admitted.done + (besides === null ? 0 : 1) >= admitted.raterCap) {
      if (besides !== null) return null
      throw new DomainError(
        'quota',
        `You have rated ${admitted.done} items, as many as this study asks of one person. Thank you.`,
      )
    }
    const [candidate] = await tx.execute<Candidate>(sql`
      select s.id, i.position as item_position,
             (select count(*)::int from study_item_answers a where a.item_id = i.id) as answers
      from study_slots s
      join study_items i on i.id = s.item_id
      join study_questions q on q.id = i.question_id
      left join study_drafts d on d.slot_id = s.id and d.rater_id = ${raterId}
      where s.study_id = ${studyId}
        and (s.state = 'free' or (s.state = 'leased' and s.lease_until < now()))
        and (s.seat is null or s.seat = ${admitted.seat})
        and (not ${admitted.matchExpertise} or q.expertise is null or lower(q.expertise) = lower(${admitted.specialty ?? ''}))
        and not exists (select 1 from study_slots o where o.item_id = s.item_id and o.rater_id = ${raterId} and o.id <> s.id)
        and not exists (select 1 from study_declines x where x.item_id = s.item_id and x.rater_id = ${raterId})
        and not ${hasConflict(raterId)}
        and ${armRule(admitted.arms, raterId)}
      order by
        case i.kind when 'calibration' then 0 else 1 end,
        d.skipped_at nulls first,
        -- an item begun before comes back first; then each rater's own order, so that nobody meets them in the same one
        (d.slot_id is null),
        case i.kind when 'anchor' then 0 else 1 end,
        md5(${admitted.seed} || ${admitted.pseudonym} || i.id::text)
      for update of s skip locked
      limit 1`)
    if (!candidate) return null
    const shownOrder = seededOrder(
      admitted.seed,
      `sides ${admitted.pseudonym} ${candidate.item_position}`,
      candidate.answers,
    )
    const token = randomBytes(24).toString('base64url')
    const [taken] = await tx.execute<{ lease_until: string }>(sql`
      update study_slots
      set state = 'leased', rater_id = ${raterId}, claim_token = ${token}, claimed_at = now(),
          lease_until = now() + make_interval(mins => ${admitted.leaseMinutes}),
          shown_order = ${sql.param(shownOrder)}::int[]
      where id = ${candidate.id}
      returning lease_until`)
    return taken ? { token, leaseUntil: new Date(taken.lease_until) } : null
  })
}

/** Work begun is never taken away while nobody else took it: an expired lease of one's own is simply renewed. */
async function renewHeld(
  tx: Database,
  { studyId, raterId, besides }: { studyId: string; raterId: string; besides: string | null },
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

/** The rater wrote one of the answers, or the answering system is theirs or their organisation's. */
const hasConflict = (raterId: string) => sql`exists (
  select 1 from study_item_answers ia
  join study_answers a on a.id = ia.answer_id
  join study_arms arm on arm.id = a.arm_id
  left join submissions sub on sub.id = arm.submission_id
  left join systems sys on sys.id = coalesce(arm.system_id, sub.system_id)
  where ia.item_id = s.item_id
    and (arm.author_id = ${raterId} or sub.submitted_by = ${raterId} or sys.created_by = ${raterId}
      or exists (select 1 from organisation_members m
                 where m.user_id = ${raterId} and m.organisation_id in (sub.organisation_id, sys.organisation_id))))`

/** Whether the plan lets one rater rate several arms' answers to one question. */
function armRule(rule: 'same-rater' | 'never-same-rater' | 'free', raterId: string) {
  if (rule === 'never-same-rater') {
    return sql`not exists (
      select 1 from study_slots o join study_items oi on oi.id = o.item_id
      where oi.question_id = i.question_id and oi.id <> i.id and oi.kind in ('regular', 'anchor') and o.rater_id = ${raterId})`
  }
  if (rule === 'same-rater') {
    // a question that somebody began is theirs to finish, as far as its other slots go
    return sql`(s.number, i.question_id) not in (
      select o.number, oi.question_id from study_slots o join study_items oi on oi.id = o.item_id
      where oi.study_id = ${sql`s.study_id`} and oi.kind = i.kind and o.rater_id is not null and o.rater_id <> ${raterId})`
  }
  return sql`true`
}
