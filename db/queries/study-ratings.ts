import { and, asc, eq, sql } from 'drizzle-orm'
import type { StudyTexts } from '@/lib/studies/analysis/export/texts'
import type { SourceGuess, StudyArm, StudyData, StudyRating } from '@/lib/studies/analysis/study-data'
import type { Telling } from '@/lib/studies/blinding/guessed-source'
import type { Database } from '../client'
import { studySourceGuesses } from '../schema/source-guesses'
import { studyArms } from '../schema/studies'
import { studyAdjudications } from '../schema/study-adjudication'
import { studyAnswers, studyItemAnswers, studyItems, studyQuestions } from '../schema/study-questions'
import { studyExclusions, studyRaters } from '../schema/study-raters'
import { studyRatings } from '../schema/study-ratings'
import { judgeScores } from '../schema/study-results'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { studyForm } from './study-form'

/**
 * Everything the analysis of a study looks at, arms named: the organiser's side. No page or endpoint that a rater uses
 * may read it before the study is closed.
 *
 * @throws DomainError not-found
 */
export async function ratingsOfStudy(db: Database, studyId: string): Promise<StudyData> {
  const form = await studyForm(db, studyId)
  const arms = await armsOf(db, studyId)
  const ratings = await ratingRows(db, studyId)
  return {
    ...form,
    // what watches over the raters is compared with nothing
    arms: arms.filter(({ isCheck }) => !isCheck).map(({ isCheck: _, ...arm }) => arm),
    ratings,
    exclusions: await exclusionsOf(db, studyId),
    adjudications: await db
      .select({
        item: studyAdjudications.itemId,
        key: studyAdjudications.axis,
        value: studyAdjudications.value,
      })
      .from(studyAdjudications)
      .innerJoin(studyItems, eq(studyItems.id, studyAdjudications.itemId))
      .where(eq(studyItems.studyId, studyId))
      .orderBy(asc(studyItems.position), asc(studyAdjudications.axis)),
    judgeScores: await db
      .select({
        judge: judgeScores.judge,
        axis: judgeScores.axis,
        arm: studyAnswers.armId,
        question: studyAnswers.questionId,
        value: judgeScores.value,
      })
      .from(judgeScores)
      .innerJoin(studyAnswers, eq(studyAnswers.id, judgeScores.answerId))
      .where(eq(judgeScores.studyId, studyId))
      .orderBy(asc(judgeScores.judge), asc(judgeScores.axis)),
    sourceGuesses: await guessesOf(db, studyId),
    tellings: await tellingsOf(db, studyId),
    answerLengths: await answerLengthsOf(db, studyId),
  }
}

const armsOf = (db: Database, studyId: string): Promise<(StudyArm & { isCheck: boolean })[]> =>
  db
    .select({
      id: studyArms.id,
      name: studyArms.name,
      kind: studyArms.kind,
      isCheck: studyArms.isCheck,
      adaptedFrom: sql<string | null>`(
        select o.id from ${systems} y
        join ${studyArms} o on o.study_id = ${studyArms.studyId} and not o.is_check
        left join ${submissions} os on os.id = o.submission_id
        where y.id = coalesce(${studyArms.systemId}, ${submissions.systemId})
          and coalesce(o.system_id, os.system_id) = y.base_system_id
        order by o.position limit 1)`,
    })
    .from(studyArms)
    .leftJoin(submissions, eq(submissions.id, studyArms.submissionId))
    .where(eq(studyArms.studyId, studyId))
    .orderBy(asc(studyArms.position))

async function ratingRows(db: Database, studyId: string): Promise<StudyRating[]> {
  const rows = await db
    .select({
      id: studyRatings.id,
      item: studyRatings.itemId,
      question: studyItems.questionId,
      arms: sql<string[]>`(
        select array_agg(a.arm_id::text order by ia.place)
        from ${studyItemAnswers} ia join ${studyAnswers} a on a.id = ia.answer_id
        where ia.item_id = ${studyItems.id})`,
      shownOrder: studyRatings.shownOrder,
      rater: studyRaters.pseudonym,
      group: studyRaters.group,
      kind: studyItems.kind,
      repeatOf: studyItems.repeatOf,
      expected: studyItems.expected,
      values: studyRatings.values,
      activeMs: studyRatings.activeMs,
      idleMs: studyRatings.idleMs,
    })
    .from(studyRatings)
    .innerJoin(studyItems, eq(studyItems.id, studyRatings.itemId))
    .innerJoin(
      studyRaters,
      and(eq(studyRaters.studyId, studyRatings.studyId), eq(studyRaters.userId, studyRatings.raterId)),
    )
    .where(eq(studyRatings.studyId, studyId))
    .orderBy(asc(studyItems.position), asc(studyRaters.pseudonym))
  // imported ratings have no times; nobody rates in no time at all
  return rows.map(({ activeMs, idleMs, ...row }) => ({
    ...row,
    activeMs: activeMs + idleMs === 0 ? null : activeMs,
  }))
}

const exclusionsOf = (db: Database, studyId: string) =>
  db
    .select({
      rater: studyRaters.pseudonym,
      rating: studyExclusions.ratingId,
      reason: studyExclusions.reason,
      isPredeclared: studyExclusions.isPredeclared,
    })
    .from(studyExclusions)
    .leftJoin(
      studyRaters,
      and(eq(studyRaters.studyId, studyExclusions.studyId), eq(studyRaters.userId, studyExclusions.raterId)),
    )
    .where(eq(studyExclusions.studyId, studyId))
    .orderBy(asc(studyExclusions.declaredAt), asc(studyExclusions.id))

/** Whom raters took for the sources at their end, beside the truth. */
const guessesOf = (db: Database, studyId: string): Promise<SourceGuess[]> =>
  db
    .select({
      rater: studyRaters.pseudonym,
      guess: studySourceGuesses.guess,
      actual: sql<
        SourceGuess['actual']
      >`case when ${studyArms.kind} = 'clinician' then 'clinician' else 'model' end`,
    })
    .from(studySourceGuesses)
    .innerJoin(
      studyRaters,
      and(
        eq(studyRaters.studyId, studySourceGuesses.studyId),
        eq(studyRaters.userId, studySourceGuesses.raterId),
      ),
    )
    .innerJoin(
      studyItemAnswers,
      and(
        eq(studyItemAnswers.itemId, studySourceGuesses.itemId),
        eq(studyItemAnswers.place, studySourceGuesses.place),
      ),
    )
    .innerJoin(studyAnswers, eq(studyAnswers.id, studyItemAnswers.answerId))
    .innerJoin(studyArms, eq(studyArms.id, studyAnswers.armId))
    .where(eq(studySourceGuesses.studyId, studyId))
    .orderBy(asc(studyRaters.pseudonym), asc(studySourceGuesses.position))

async function tellingsOf(db: Database, studyId: string): Promise<Telling[]> {
  const rows = await db
    .select({ telling: sql<Telling>`${studyRaters.blindingCheck} ->> 'couldTell'` })
    .from(studyRaters)
    .where(
      and(eq(studyRaters.studyId, studyId), sql`${studyRaters.blindingCheck} ->> 'couldTell' is not null`),
    )
    .orderBy(asc(studyRaters.pseudonym))
  return rows.map(({ telling }) => telling)
}

async function answerLengthsOf(db: Database, studyId: string): Promise<StudyData['answerLengths']> {
  const rows = await db
    .select({
      arm: studyAnswers.armId,
      question: studyAnswers.questionId,
      length: sql<number>`char_length(${studyAnswers.text})`,
    })
    .from(studyAnswers)
    .innerJoin(studyArms, eq(studyArms.id, studyAnswers.armId))
    .where(and(eq(studyArms.studyId, studyId), sql`${studyAnswers.text} <> ''`, eq(studyArms.isCheck, false)))
  const lengths: Record<string, Record<string, number>> = {}
  for (const { arm, question, length } of rows) {
    lengths[arm] ??= {}
    lengths[arm][question] = length
  }
  return lengths
}

/** The texts of a study for its exports. Ask first whether they may be shown. */
export async function textsOfStudy(db: Database, studyId: string): Promise<StudyTexts> {
  const questions = await db
    .select({
      id: studyQuestions.id,
      text: studyQuestions.text,
      context: studyQuestions.context,
      reference: studyQuestions.reference,
    })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId))
  const rows = await db
    .select({ arm: studyAnswers.armId, question: studyAnswers.questionId, text: studyAnswers.text })
    .from(studyAnswers)
    .innerJoin(studyArms, eq(studyArms.id, studyAnswers.armId))
    .where(eq(studyArms.studyId, studyId))
  const answers: Record<string, Record<string, string>> = {}
  for (const { arm, question, text } of rows) {
    answers[arm] ??= {}
    answers[arm][question] = text
  }
  return { questions: Object.fromEntries(questions.map(({ id, ...texts }) => [id, texts])), answers }
}
