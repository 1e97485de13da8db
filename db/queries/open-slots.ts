import { type SQL, sql } from 'drizzle-orm'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'

/** What decides which items may go to a rater. */
export interface SlotSeeker {
  raterId: string
  seat: number | null
  specialty: string | null
  plan: Pick<StudyPlan, 'arms' | 'matchExpertise'>
  conflicts: Conflicts
}

/** Answers that are a rater's own. */
export interface Conflicts {
  /** The answering system is theirs or their organisation's, or they wrote all of the arm's answers. */
  armIds: string[]
  /** Their address, where answers of this study name their authors by address; null: no such answer is theirs. */
  email: string | null
}

/** Which answers of a study a person must never rate. */
export async function conflictsOf(db: Database, studyId: string, raterId: string): Promise<Conflicts> {
  const [row] = await db.execute<{ arm_ids: string[] | null; email: string | null }>(sql`
    select (
      select array_agg(arm.id) from study_arms arm
      left join submissions sub on sub.id = arm.submission_id
      left join systems sys on sys.id = coalesce(arm.system_id, sub.system_id)
      where arm.study_id = ${studyId}
        and (arm.author_id = u.id or sub.submitted_by = u.id or sys.created_by = u.id
          or exists (select 1 from organisation_members m
                     where m.user_id = u.id and m.organisation_id in (sub.organisation_id, sys.organisation_id)))
    ) as arm_ids,
    case when exists (select 1 from study_answers a join study_arms arm on arm.id = a.arm_id
                      where arm.study_id = ${studyId} and a.author_email = lower(u.email))
         then lower(u.email) end as email
    from users u where u.id = ${raterId}`)
  return { armIds: row?.arm_ids ?? [], email: row?.email ?? null }
}

/**
 * Whether a slot `s` of an item `i` about a question `q` may go to this rater, as far as others leave it: seat,
 * expertise, conflict of interest, no second slot of an item, no item they declined, the plan's rule for arms.
 */
export function isForRater({ raterId, seat, specialty, plan, conflicts }: SlotSeeker): SQL {
  return sql`
    (s.seat is null or s.seat = ${seat})
    and (not ${plan.matchExpertise} or q.expertise is null or lower(q.expertise) = lower(${specialty ?? ''}))
    and not exists (select 1 from study_slots o where o.item_id = s.item_id and o.rater_id = ${raterId} and o.id <> s.id)
    and not exists (select 1 from study_declines x where x.item_id = s.item_id and x.rater_id = ${raterId})
    and ${hasNoConflict(conflicts)}
    and (i.kind not in ('regular', 'anchor') or ${armRule(plan.arms, raterId)})`
}

function hasNoConflict({ armIds, email }: Conflicts): SQL {
  if (armIds.length === 0 && email === null) return sql`true`
  return sql`not exists (
    select 1 from study_item_answers ia join study_answers a on a.id = ia.answer_id
    where ia.item_id = s.item_id
      and (a.arm_id = any(${sql.param(armIds)}::uuid[]) or a.author_email = ${email}))`
}

/** Whether the plan lets one rater rate several arms' answers to one question. */
function armRule(rule: StudyPlan['arms'], raterId: string): SQL {
  if (rule === 'never-same-rater') {
    return sql`not exists (
      select 1 from study_slots o join study_items oi on oi.id = o.item_id
      where oi.question_id = i.question_id and oi.id <> i.id and oi.kind in ('regular', 'anchor') and o.rater_id = ${raterId})`
  }
  if (rule === 'same-rater') {
    // a question that somebody began is theirs to finish, as far as its other slots go and while they are at it
    return sql`not exists (
      select 1 from study_slots o
      join study_items oi on oi.id = o.item_id
      join study_raters r on r.study_id = o.study_id and r.user_id = o.rater_id
      where oi.question_id = i.question_id and oi.kind = i.kind and o.number = s.number and o.rater_id <> ${raterId}
        and o.id <> s.id and r.status = 'accepted' and (o.state = 'done' or o.lease_until > now()))`
  }
  return sql`true`
}
