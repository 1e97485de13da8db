import { sql } from 'drizzle-orm'
import type { Database } from '../client'

/** Every answer of a study with the names it might give away: for the search before launch, never for raters. */
export async function answersAndNames(
  db: Database,
  studyId: string,
): Promise<{
  answers: { id: string; text: string; question: string; arm: string }[]
  names: string[]
}> {
  const answers = await db.execute<{ id: string; text: string; question: string; arm: string }>(sql`
    select a.id, a.text, q.external_id as question, arm.name as arm
    from study_answers a
    join study_arms arm on arm.id = a.arm_id
    join study_questions q on q.id = a.question_id
    where arm.study_id = ${studyId} order by arm.position, q.position`)
  const names = await db.execute<{ name: string | null }>(sql`
    select distinct name from (
      select arm.name from study_arms arm where arm.study_id = ${studyId} and not arm.is_check
      union all
      select unnest(array[sys.name, sys.family, base.name, base.family]) from study_arms arm
      left join submissions sub on sub.id = arm.submission_id
      join systems sys on sys.id = coalesce(arm.system_id, sub.system_id)
      left join systems base on base.id = sys.base_system_id
      where arm.study_id = ${studyId}) named
    where name is not null`)
  return { answers: [...answers], names: names.flatMap(({ name }) => name ?? []) }
}
