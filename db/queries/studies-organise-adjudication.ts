import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import { type DecisionNeeded, decisionsNeeded } from '@/lib/studies/design/adjudication'
import type { Instrument } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { instruments, studies } from '../schema/studies'
import { studyAdjudicatorInvitations, studyAdjudicators } from '../schema/study-adjudication'
import { conflictsOf } from './open-slots'

export interface AdjudicationDesk {
  readonly instrument: Instrument
  readonly rules: StudyPlan['adjudication']
  /** Still to be decided by this person, items in the study's order. */
  readonly open: readonly DecisionNeeded[]
  /** Decided so far, by anybody. */
  readonly decided: number
}

/**
 * What a third person may decide: disagreements on items whose ratings are complete (or whose study is closed) that
 * they neither rated nor wrote an answer to. Says what was chosen, never by whom or of which arm.
 */
export async function adjudicationDesk(
  db: Database,
  studyId: string,
  personId: string,
): Promise<AdjudicationDesk> {
  const [study] = await db
    .select({ plan: studies.plan, instrument: instruments.definition })
    .from(studies)
    .innerJoin(
      instruments,
      and(eq(instruments.slug, studies.instrumentSlug), eq(instruments.version, studies.instrumentVersion)),
    )
    .where(eq(studies.id, studyId))
  if (!study) throw new DomainError('not-found', 'There is no such study any more.')
  const rules = study.plan.adjudication
  const conflicts = await conflictsOf(db, studyId, personId)
  const items = await db.execute<{
    id: string
    fields: Record<string, unknown>
    ratings: RatingValues[]
    decided: string[] | null
  }>(sql`
    select i.id, q.fields,
      (select jsonb_agg(g."values" order by g.id) from study_ratings g where g.item_id = i.id) as ratings,
      (select array_agg(d.axis) from study_adjudications d where d.item_id = i.id) as decided
    from study_items i
    join study_questions q on q.id = i.question_id
    join studies st on st.id = i.study_id
    where i.study_id = ${studyId} and i.kind in ('regular', 'anchor')
      and (select count(*) from study_ratings g where g.item_id = i.id) >= 2
      and (st.status = 'closed' or not exists (select 1 from study_slots s where s.item_id = i.id and s.state <> 'done'))
      and not exists (select 1 from study_ratings g where g.item_id = i.id and g.rater_id = ${personId})
      and not exists (
        select 1 from study_item_answers ia join study_answers a on a.id = ia.answer_id
        where ia.item_id = i.id
          and (a.arm_id = any(${sql.param(conflicts.armIds)}::uuid[]) or a.author_email = ${conflicts.email}))
    order by i.position`)
  const needed = decisionsNeeded(
    study.instrument,
    rules,
    items.map(({ id, fields, ratings }) => ({ id, question: { fields }, ratings })),
  )
  const settled = new Set(items.flatMap(({ id, decided }) => (decided ?? []).map((key) => `${id} ${key}`)))
  const open = needed.filter(({ item, key }) => !settled.has(`${item} ${key}`))
  return { instrument: study.instrument, rules, open, decided: settled.size }
}

/** An item as a third person reads it: texts alone, answers in the order they were laid out. */
export interface AdjudicatedItem {
  readonly question: string
  readonly context: string | null
  readonly reference: string | null
  readonly answers: readonly string[]
}

export async function adjudicatedItem(db: Database, itemId: string): Promise<AdjudicatedItem | null> {
  const [row] = await db.execute<{
    question: string
    context: string | null
    reference: string | null
    answers: string[]
  }>(sql`
    select q.text as question, q.context, q.reference,
      (select array_agg(a.text order by ia.place) from study_item_answers ia join study_answers a on a.id = ia.answer_id
       where ia.item_id = i.id) as answers
    from study_items i join study_questions q on q.id = i.question_id where i.id = ${itemId}`)
  return row ?? null
}

/** Who may decide in a study. Holds names and addresses: for its organisers. */
export const adjudicatorsOf = (db: Database, studyId: string) =>
  db
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(studyAdjudicators)
    .innerJoin(users, eq(users.id, studyAdjudicators.userId))
    .where(eq(studyAdjudicators.studyId, studyId))
    .orderBy(studyAdjudicators.appointedAt)

/** Addresses that were asked and have not come yet: for its organisers. */
export async function invitedAdjudicators(db: Database, studyId: string): Promise<string[]> {
  const rows = await db
    .select({ email: studyAdjudicatorInvitations.email })
    .from(studyAdjudicatorInvitations)
    .where(eq(studyAdjudicatorInvitations.studyId, studyId))
    .orderBy(studyAdjudicatorInvitations.invitedAt)
  return rows.map(({ email }) => email)
}

/** Whether this person was appointed to decide in a study. */
export async function isAdjudicator(db: Database, studyId: string, userId: string): Promise<boolean> {
  const count = await db.$count(
    studyAdjudicators,
    and(eq(studyAdjudicators.studyId, studyId), eq(studyAdjudicators.userId, userId)),
  )
  return count > 0
}

/** How many decisions were made, by axis. */
export async function decisionsOf(db: Database, studyId: string): Promise<Record<string, number>> {
  const rows = await db.execute<{ axis: string; count: number }>(sql`
    select split_part(d.axis, '@', 1) as axis, count(*)::int as count
    from study_adjudications d join study_items i on i.id = d.item_id
    where i.study_id = ${studyId} group by 1`)
  return Object.fromEntries(rows.map(({ axis, count }) => [axis, count]))
}
