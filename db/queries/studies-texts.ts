import { sql } from 'drizzle-orm'
import type { StudyTexts } from '@/lib/studies/analysis/export/texts'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { Database } from '../client'

/** A question of a closed study with its answers and what raters said of them, under pseudonyms. */
export interface RatedQuestion {
  readonly externalId: string
  readonly text: string
  readonly context: string | null
  readonly reference: string | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly answers: readonly { readonly armId: string; readonly text: string }[]
  readonly items: readonly {
    /** Of each answer by its place. */
    readonly armIds: readonly string[]
    readonly ratings: readonly {
      readonly rater: string
      readonly values: RatingValues
      readonly shownOrder: readonly number[]
    }[]
  }[]
}

interface Row extends Record<string, unknown> {
  external_id: string
  text: string
  context: string | null
  reference: string | null
  fields: Record<string, unknown>
  answers: RatedQuestion['answers'] | null
  items: RatedQuestion['items'] | null
}

/**
 * Questions of a study in its order, with texts: empty unless the study is closed and its organiser lets texts be shown.
 *
 * @param from 0-based
 */
export async function ratedQuestions(
  db: Database,
  studyId: string,
  { from, count }: { from: number; count: number },
): Promise<RatedQuestion[]> {
  const rows = await db.execute<Row>(sql`
    select q.external_id, q.text, q.context, q.reference, q.fields,
      (select jsonb_agg(jsonb_build_object('armId', a.arm_id, 'text', a.text) order by arm.position)
       from study_answers a join study_arms arm on arm.id = a.arm_id where a.question_id = q.id) as answers,
      (select jsonb_agg(jsonb_build_object(
          'armIds', (select jsonb_agg(a.arm_id order by ia.place) from study_item_answers ia
                     join study_answers a on a.id = ia.answer_id where ia.item_id = i.id),
          'ratings', (select coalesce(jsonb_agg(jsonb_build_object('rater', r.pseudonym, 'values', g."values",
                        'shownOrder', to_jsonb(g.shown_order)) order by r.pseudonym), '[]'::jsonb)
                      from study_ratings g
                      join study_raters r on r.study_id = g.study_id and r.user_id = g.rater_id
                      where g.item_id = i.id)) order by i.position)
       from study_items i where i.question_id = q.id and i.kind in ('regular', 'anchor')) as items
    from study_questions q join studies s on s.id = q.study_id
    where q.study_id = ${studyId} and s.status = 'closed' and s.show_texts
      and exists (select 1 from study_items i where i.question_id = q.id and i.kind in ('regular', 'anchor'))
    order by q.position offset ${from} limit ${count}`)
  return rows.map((row) => ({
    externalId: row.external_id,
    text: row.text,
    context: row.context,
    reference: row.reference,
    fields: row.fields,
    answers: row.answers ?? [],
    items: row.items ?? [],
  }))
}

/** Texts of a closed study by question, and by arm and question, for exports; null where they are not to be shown. */
export async function studyTexts(db: Database, studyId: string): Promise<StudyTexts | null> {
  const isShown = sql`exists (select 1 from studies s where s.id = ${studyId} and s.status = 'closed' and s.show_texts)`
  const questions = await db.execute<{
    id: string
    text: string
    context: string | null
    reference: string | null
  }>(sql`
    select q.id, q.text, q.context, q.reference from study_questions q
    where q.study_id = ${studyId} and ${isShown}`)
  if (questions.length === 0) return null
  const answers = await db.execute<{ arm_id: string; question_id: string; text: string }>(sql`
    select a.arm_id, a.question_id, a.text from study_answers a join study_arms arm on arm.id = a.arm_id
    where arm.study_id = ${studyId} and ${isShown}`)
  const byArm: Record<string, Record<string, string>> = {}
  for (const { arm_id, question_id, text } of answers) {
    byArm[arm_id] ??= {}
    byArm[arm_id][question_id] = text
  }
  return {
    questions: Object.fromEntries(questions.map(({ id, ...texts }) => [id, texts])),
    answers: byArm,
  }
}
