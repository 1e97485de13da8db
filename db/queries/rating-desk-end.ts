import { sql } from 'drizzle-orm'
import type { GuessedSource, Telling } from '@/lib/studies/blinding/guessed-source'
import type { Database } from '../client'

/**
 * What a rater meets at the end of their part. As at the desk, it names no item, answer, arm, system or submission, and
 * holds nothing that two answers of one arm would have in common.
 */
export interface DeskEnd {
  /** Guesses count until the sources are known. */
  readonly isOpen: boolean
  /** Both people and models have answered, so there is something to tell apart. */
  readonly asksSources: boolean
  /** Answers they rated, in the order drawn; empty until they are asked for. */
  readonly answers: readonly {
    readonly token: string
    readonly question: string
    readonly text: string
    readonly guess: GuessedSource | null
  }[]
  readonly couldTell: Telling | null
  readonly remark: string
  readonly wantsCredit: boolean
  readonly creditName: string | null
}

/** Of a study `s`: nobody outside knows its sources yet. Opening it again after results were frozen does not hide them. */
export const sourcesAreOpen = sql`(s.status = 'open' and not exists (select 1 from study_results f where f.study_id = s.id))`

interface EndRow extends Record<string, unknown> {
  is_open: boolean
  kinds: number
  could_tell: Telling | null
  remark: string
  wants_credit: boolean
  credit_name: string | null
}

/** @returns null for everybody but an accepted rater of the study */
export async function deskEnd(
  db: Database,
  { studyId, raterId }: { studyId: string; raterId: string },
): Promise<DeskEnd | null> {
  const [row] = await db.execute<EndRow>(sql`
    select ${sourcesAreOpen} as is_open,
      (select count(distinct a.kind = 'clinician')::int from study_arms a
       where a.study_id = s.id and not a.is_check) as kinds,
      r.blinding_check ->> 'couldTell' as could_tell, coalesce(r.blinding_check ->> 'guess', '') as remark,
      r.wants_credit, r.credit_name
    from study_raters r join studies s on s.id = r.study_id
    where r.study_id = ${studyId} and r.user_id = ${raterId} and r.status = 'accepted'`)
  if (!row) return null
  const answers = await db.execute<{
    token: string
    question: string
    text: string
    guess: GuessedSource | null
  }>(sql`
    select k.token, q.text as question, a.text, k.guess
    from study_source_guesses k
    join study_items i on i.id = k.item_id
    join study_questions q on q.id = i.question_id
    join study_item_answers ia on ia.item_id = k.item_id and ia.place = k.place
    join study_answers a on a.id = ia.answer_id
    where k.study_id = ${studyId} and k.rater_id = ${raterId}
    order by k.position`)
  return {
    isOpen: row.is_open,
    asksSources: row.kinds > 1,
    answers: [...answers],
    couldTell: row.could_tell,
    remark: row.remark,
    wantsCredit: row.wants_credit,
    creditName: row.credit_name,
  }
}
