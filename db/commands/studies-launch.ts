import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { designRefusals, layOutInput } from '@/lib/studies/design/design'
import { layOut, type PlannedItem } from '@/lib/studies/plan/lay-out'
import type { Database } from '../client'
import { designOf } from '../queries/studies-organise-design'
import { studies } from '../schema/studies'
import { announceStudy, lockDraft, traceStudy } from './studies-draft'

/**
 * Opens a study to its raters: items, their answers and all places for ratings are written at once, as the seed lays
 * them out. From here on questions, answers and plan stay as they are.
 *
 * @param now the database's clock decides when it opened; this one says whether the end date is over
 * @returns items and places written
 * @throws DomainError not-found; conflict once it is launched; invalid naming every reason why it cannot be
 */
export async function launchStudy(
  db: Database,
  studyId: string,
  userId: string,
  now: Date,
): Promise<{ items: number; slots: number }> {
  return db.transaction(async (tx) => {
    const study = await lockDraft(tx, studyId)
    const design = await designOf(tx, studyId)
    const refusals = designRefusals(design, now)
    if (refusals.length > 0) throw new DomainError('invalid', refusals.join(' '))
    const counts = await writeItems(tx, studyId, layOut(layOutInput(design)))
    await tx.update(studies).set({ status: 'open', launchedAt: sql`now()` }).where(eq(studies.id, studyId))
    await traceStudy(tx, studyId, 'study-launched', userId, counts)
    await announceStudy(tx, study.slug)
    return counts
  })
}

async function writeItems(
  tx: Database,
  studyId: string,
  planned: readonly PlannedItem[],
): Promise<{ items: number; slots: number }> {
  const items = planned.map((item, position) => ({ ...item, id: randomUUID(), position }))
  const rows = JSON.stringify(
    items.map(({ id, questionId, kind, expected, seats, position }) => ({
      ...{ id, question: questionId, kind, expected, position, slots: seats.length },
    })),
  )
  await tx.execute(sql`
    insert into study_items (id, study_id, question_id, kind, expected, slot_count, position)
    select id, ${studyId}, question, kind, nullif(expected, 'null'::jsonb), slots, position
    from jsonb_to_recordset(${rows}::jsonb) as row(id uuid, question uuid, kind text, expected jsonb, position int, slots int)`)
  const answers = JSON.stringify(
    items.flatMap(({ id, questionId, armIds }) =>
      armIds.map((arm, place) => ({ item: id, question: questionId, arm, place })),
    ),
  )
  await tx.execute(sql`
    insert into study_item_answers (item_id, place, answer_id)
    select row.item, row.place, a.id
    from jsonb_to_recordset(${answers}::jsonb) as row(item uuid, question uuid, arm uuid, place int)
    join study_answers a on a.arm_id = row.arm and a.question_id = row.question`)
  const slots = items.flatMap(({ id, seats }) =>
    seats.map((seat, place) => ({ item: id, seat, number: place + 1 })),
  )
  await tx.execute(sql`
    insert into study_slots (study_id, item_id, number, seat)
    select ${studyId}, item, number, seat
    from jsonb_to_recordset(${JSON.stringify(slots)}::jsonb) as row(item uuid, number int, seat int)`)
  return { items: items.length, slots: slots.length }
}
