import { sql } from 'drizzle-orm'
import { REPEAT_DISTANCE } from '@/lib/studies/plan/hidden-items'
import type { Database } from '../client'
import type { AdmittedRater } from './admit-rater'

interface RepeatSlot extends Record<string, unknown> {
  id: string
  item_position: number
  answers: number
}

/**
 * Makes a hidden repeat for a rater: an item they rated before, as an item of its own with one place that is theirs.
 *
 * @returns its slot, still free; null where nothing they rated lies far enough back
 */
export async function makeRepeat(
  tx: Database,
  { studyId, raterId }: { studyId: string; raterId: string },
  { seed, pseudonym, seat }: AdmittedRater,
): Promise<RepeatSlot | null> {
  if (seat === null) return null
  // items are numbered through: two raters' repeats are made one after the other
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`repeats of ${studyId}`}))`)
  const [made] = await tx.execute<RepeatSlot>(sql`
    with own as (
      select i.id, i.question_id, s.state, row_number() over (order by s.claimed_at desc) as back
      from study_slots s join study_items i on i.id = s.item_id
      where s.study_id = ${studyId} and s.rater_id = ${raterId} and i.kind in ('regular', 'anchor')),
    chosen as (
      select id, question_id from own
      where back > ${REPEAT_DISTANCE} and state = 'done'
        and not exists (
          select 1 from study_items again join study_slots o on o.item_id = again.id
          where again.repeat_of = own.id and o.seat = ${seat})
      order by md5(${seed} || ${pseudonym} || id::text) limit 1),
    item as (
      insert into study_items (study_id, question_id, kind, repeat_of, slot_count, position)
      select ${studyId}, question_id, 'repeat', id, 1,
             (select max(position) + 1 from study_items where study_id = ${studyId})
      from chosen returning id, repeat_of, position),
    answers as (
      insert into study_item_answers (item_id, place, answer_id)
      select item.id, a.place, a.answer_id from item join study_item_answers a on a.item_id = item.repeat_of
      returning item_id),
    slot as (
      insert into study_slots (study_id, item_id, number, seat) select ${studyId}, id, 1, ${seat} from item returning id)
    select slot.id, item.position as item_position, (select count(*)::int from answers) as answers from slot, item`)
  return made ?? null
}
