import { and, asc, eq, sql } from 'drizzle-orm'
import type { WatchedStudy } from '@/lib/studies/design/watched-study'
import type { Database } from '../client'
import { studyItemAnswers, studyItems } from '../schema/study-questions'
import { studyRaters } from '../schema/study-raters'
import { studyRatings } from '../schema/study-ratings'
import { studyForm } from './study-form'

/**
 * Ratings of a running study for its organiser, who does not look behind the blinding: no arm is read, so none can be
 * shown by mistake. A test looks for arms in what it returns.
 *
 * @throws DomainError not-found
 */
export async function watchedStudy(db: Database, studyId: string): Promise<WatchedStudy> {
  const form = await studyForm(db, studyId)
  const ratings = await db
    .select({
      id: studyRatings.id,
      item: studyRatings.itemId,
      question: studyItems.questionId,
      answers: sql<number>`(select count(*)::int from ${studyItemAnswers} a where a.item_id = ${studyItems.id})`,
      shownOrder: studyRatings.shownOrder,
      rater: studyRaters.pseudonym,
      group: studyRaters.group,
      kind: studyItems.kind,
      repeatOf: studyItems.repeatOf,
      expected: studyItems.expected,
      values: studyRatings.values,
      activeMs: sql<
        number | null
      >`case when ${studyRatings.activeMs} + ${studyRatings.idleMs} > 0 then ${studyRatings.activeMs}::float end`,
    })
    .from(studyRatings)
    .innerJoin(studyItems, eq(studyItems.id, studyRatings.itemId))
    .innerJoin(
      studyRaters,
      and(eq(studyRaters.studyId, studyRatings.studyId), eq(studyRaters.userId, studyRatings.raterId)),
    )
    .where(eq(studyRatings.studyId, studyId))
    .orderBy(asc(studyItems.position), asc(studyRaters.pseudonym))
  return { ...form, ratings }
}
