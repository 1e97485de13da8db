import { asc, count, eq, sql } from 'drizzle-orm'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { QuestionUse } from '@/lib/studies/states'
import type { Database } from '../client'
import { studyQuestions } from '../schema/study-questions'

export const QUESTIONS_PER_PAGE = 50

/** A question as its organiser sees it. */
export interface OrganisedQuestion {
  readonly id: string
  readonly externalId: string
  readonly text: string
  readonly expertise: string | null
  readonly hasContext: boolean
  readonly hasReference: boolean
  readonly use: QuestionUse
  readonly hasExpected: boolean
  readonly answers: number
}

/** A page of a study's questions in its order. */
export async function questionsToOrganise(
  db: Database,
  studyId: string,
  page: number,
): Promise<{ questions: OrganisedQuestion[]; total: number }> {
  const [counted] = await db
    .select({ total: count() })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId))
  const rows = await db.execute<{
    id: string
    external_id: string
    text: string
    expertise: string | null
    has_context: boolean
    has_reference: boolean
    use: QuestionUse
    has_expected: boolean
    answers: number
  }>(sql`
    select q.id, q.external_id, q.text, q.expertise, q.context is not null as has_context, q.use,
      q.reference is not null as has_reference, q.expected is not null as has_expected,
      (select count(*)::int from study_answers a where a.question_id = q.id) as answers
    from study_questions q where q.study_id = ${studyId}
    order by q.position limit ${QUESTIONS_PER_PAGE} offset ${(page - 1) * QUESTIONS_PER_PAGE}`)
  return {
    total: counted?.total ?? 0,
    questions: rows.map((row) => ({
      id: row.id,
      externalId: row.external_id,
      text: row.text,
      expertise: row.expertise,
      hasContext: row.has_context,
      hasReference: row.has_reference,
      use: row.use,
      hasExpected: row.has_expected,
      answers: row.answers,
    })),
  }
}

/** A question with answers to it, as a rater would get it: for the preview and for expected answers. */
export interface SampleItem {
  readonly id: string
  readonly externalId: string
  readonly use: QuestionUse
  readonly text: string
  readonly context: string | null
  readonly reference: string | null
  readonly fields: Record<string, unknown>
  readonly expected: RatingValues | null
  /** In the order of the arms; those made for checking first where the question is for checking. */
  readonly answers: readonly string[]
}

/**
 * A question by its id, or by its place in the study, with as many answers as a rater sees at once.
 *
 * @returns null where there is none
 */
export async function sampleItem(
  db: Database,
  studyId: string,
  which: { id: string } | { place: number },
  answers: number,
): Promise<SampleItem | null> {
  const condition = 'id' in which ? sql`q.id = ${which.id}` : sql`true`
  const offset = 'place' in which ? which.place : 0
  const [row] = await db.execute<{
    id: string
    external_id: string
    use: QuestionUse
    text: string
    context: string | null
    reference: string | null
    fields: Record<string, unknown>
    expected: RatingValues | null
    answers: string[] | null
  }>(sql`
    select q.id, q.external_id, q.use, q.text, q.context, q.reference, q.fields, q.expected,
      (select array_agg(a.text order by arm.is_check = (q.use <> 'regular') desc, arm.position)
       from study_answers a join study_arms arm on arm.id = a.arm_id where a.question_id = q.id) as answers
    from study_questions q where q.study_id = ${studyId} and ${condition}
    order by q.position limit 1 offset ${offset}`)
  if (!row) return null
  return {
    id: row.id,
    externalId: row.external_id,
    use: row.use,
    text: row.text,
    context: row.context,
    reference: row.reference,
    fields: row.fields,
    expected: row.expected,
    answers: (row.answers ?? []).slice(0, answers),
  }
}

/** Questions of a study by what they are for. */
export async function countByUse(db: Database, studyId: string): Promise<Record<QuestionUse, number>> {
  const rows = await db
    .select({ use: studyQuestions.use, count: count() })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId))
    .groupBy(studyQuestions.use)
    .orderBy(asc(studyQuestions.use))
  const counts: Record<QuestionUse, number> = { regular: 0, calibration: 0, gold: 0 }
  for (const { use, count: of } of rows) counts[use] = of
  return counts
}
