import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { ItemKind } from '@/lib/studies/states'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { studyItems, studyQuestions } from '../schema/study-questions'
import { studyExclusions, studyRaters } from '../schema/study-raters'
import { studyDeclines, studyRatings } from '../schema/study-ratings'
import { studyUnblindings } from '../schema/study-results'

/** How far a study is. Nothing here says anything of an arm. */
export interface StudyProgress {
  /** By what items are for: items, places wanted, places done. */
  readonly kinds: readonly {
    readonly kind: ItemKind
    readonly items: number
    readonly wanted: number
    readonly done: number
  }[]
  /** Items that count with all their ratings. */
  readonly completeItems: number
  /** Ratings of each day, UTC, oldest first; days without one are left out. */
  readonly days: readonly { readonly day: string; readonly ratings: number }[]
  readonly lastDay: number
  /** Raters with a slot in their hands now. */
  readonly atWork: number
}

export async function studyProgress(db: Database, studyId: string): Promise<StudyProgress> {
  const kinds = await db.execute<{ kind: ItemKind; items: number; wanted: number; done: number }>(sql`
    select i.kind, count(*)::int as items, sum(i.slot_count)::int as wanted,
      (select count(*)::int from study_ratings g join study_items o on o.id = g.item_id
       where o.study_id = ${studyId} and o.kind = i.kind) as done
    from study_items i where i.study_id = ${studyId} group by i.kind`)
  const [now] = await db.execute<{ complete: number; last_day: number; at_work: number }>(sql`
    select
      (select count(*)::int from study_items i where i.study_id = ${studyId} and i.kind in ('regular', 'anchor')
         and not exists (select 1 from study_slots s where s.item_id = i.id and s.state <> 'done')) as complete,
      (select count(*)::int from study_ratings g join study_items i on i.id = g.item_id
       where g.study_id = ${studyId} and i.kind in ('regular', 'anchor') and g.submitted_at > now() - interval '1 day') as last_day,
      (select count(distinct s.rater_id)::int from study_slots s
       where s.study_id = ${studyId} and s.state = 'leased' and s.lease_until > now()) as at_work`)
  const days = await db.execute<{ day: string; ratings: number }>(sql`
    select to_char(g.submitted_at at time zone 'UTC', 'YYYY-MM-DD') as day, count(*)::int as ratings
    from study_ratings g join study_items i on i.id = g.item_id
    where g.study_id = ${studyId} and i.kind in ('regular', 'anchor') group by 1 order by 1`)
  return {
    kinds: [...kinds],
    completeItems: now?.complete ?? 0,
    days: [...days],
    lastDay: now?.last_day ?? 0,
    atWork: now?.at_work ?? 0,
  }
}

/** A rating that took less time than the plan's floor: to be looked at, never left out by itself. */
export interface QuickRating {
  readonly ratingId: string
  readonly pseudonym: string
  readonly question: string
  readonly kind: ItemKind
  readonly activeMs: number
}

/** The quickest first. */
export const quickRatings = (db: Database, studyId: string, floorSeconds: number): Promise<QuickRating[]> =>
  db
    .select({
      ratingId: studyRatings.id,
      pseudonym: studyRaters.pseudonym,
      question: studyQuestions.externalId,
      kind: studyItems.kind,
      activeMs: studyRatings.activeMs,
    })
    .from(studyRatings)
    .innerJoin(studyItems, eq(studyItems.id, studyRatings.itemId))
    .innerJoin(studyQuestions, eq(studyQuestions.id, studyItems.questionId))
    .innerJoin(
      studyRaters,
      sql`${studyRaters.studyId} = ${studyRatings.studyId} and ${studyRaters.userId} = ${studyRatings.raterId}`,
    )
    .where(
      sql`${studyRatings.studyId} = ${studyId} and ${studyItems.kind} <> 'calibration' and ${studyRatings.activeMs} < ${1000 * floorSeconds}`,
    )
    .orderBy(asc(studyRatings.activeMs), asc(studyRaters.pseudonym))
    .limit(500)

/** What raters could not rate, and why. */
export const declinesOf = (db: Database, studyId: string) =>
  db
    .select({
      pseudonym: studyRaters.pseudonym,
      question: studyQuestions.externalId,
      reason: studyDeclines.reason,
      declinedAt: studyDeclines.declinedAt,
    })
    .from(studyDeclines)
    .innerJoin(studyItems, eq(studyItems.id, studyDeclines.itemId))
    .innerJoin(studyQuestions, eq(studyQuestions.id, studyItems.questionId))
    .innerJoin(
      studyRaters,
      sql`${studyRaters.studyId} = ${studyItems.studyId} and ${studyRaters.userId} = ${studyDeclines.raterId}`,
    )
    .where(eq(studyItems.studyId, studyId))
    .orderBy(desc(studyDeclines.declinedAt))

/** What raters said at their end of whether they could tell sources apart; those who said nothing are not there. */
export const blindingRemarks = (db: Database, studyId: string) =>
  db
    .select({
      pseudonym: studyRaters.pseudonym,
      couldTell: sql<string | null>`${studyRaters.blindingCheck}->>'couldTell'`,
      guess: sql<string>`coalesce(${studyRaters.blindingCheck}->>'guess', '')`,
    })
    .from(studyRaters)
    .where(
      and(
        eq(studyRaters.studyId, studyId),
        sql`coalesce(${studyRaters.blindingCheck}->>'couldTell', nullif(${studyRaters.blindingCheck}->>'guess', '')) is not null`,
      ),
    )
    .orderBy(asc(studyRaters.pseudonym))

/** What was declared to be left out, oldest first. */
export const exclusionsOf = (db: Database, studyId: string) =>
  db
    .select({
      pseudonym: studyRaters.pseudonym,
      ratingId: studyExclusions.ratingId,
      reason: studyExclusions.reason,
      isPredeclared: studyExclusions.isPredeclared,
      declaredAt: studyExclusions.declaredAt,
      declaredBy: users.name,
    })
    .from(studyExclusions)
    .leftJoin(studyRatings, eq(studyRatings.id, studyExclusions.ratingId))
    .leftJoin(
      studyRaters,
      sql`${studyRaters.studyId} = ${studyExclusions.studyId}
        and ${studyRaters.userId} = coalesce(${studyExclusions.raterId}, ${studyRatings.raterId})`,
    )
    .leftJoin(users, eq(users.id, studyExclusions.declaredBy))
    .where(eq(studyExclusions.studyId, studyId))
    .orderBy(asc(studyExclusions.declaredAt))

/** Who looked behind the blinding while the study ran, and why. */
export const unblindingsOf = (db: Database, studyId: string) =>
  db
    .select({ who: users.name, reason: studyUnblindings.reason, at: studyUnblindings.at })
    .from(studyUnblindings)
    .innerJoin(users, eq(users.id, studyUnblindings.userId))
    .where(eq(studyUnblindings.studyId, studyId))
    .orderBy(asc(studyUnblindings.at))

/** One rating of a study in a few words; null where it is none of it. */
export async function ratingInWords(
  db: Database,
  studyId: string,
  ratingId: string,
): Promise<{ id: string; words: string } | null> {
  const [row] = await db.execute<{ pseudonym: string; question: string; active_ms: string }>(sql`
    select r.pseudonym, q.external_id as question, g.active_ms
    from study_ratings g
    join study_items i on i.id = g.item_id
    join study_questions q on q.id = i.question_id
    join study_raters r on r.study_id = g.study_id and r.user_id = g.rater_id
    where g.id = ${ratingId} and g.study_id = ${studyId}`)
  if (!row) return null
  const seconds = (Number(row.active_ms) / 1000).toFixed(1)
  return { id: ratingId, words: `${row.pseudonym} about “${row.question}”, ${seconds} s` }
}
