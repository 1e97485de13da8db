import { and, eq, inArray, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { QuestionRow } from '@/lib/studies/design/question-row'
import { seededOrder } from '@/lib/studies/plan/seeded-order'
import type { RatingValues } from '@/lib/studies/rating/values'
import type { QuestionUse } from '@/lib/studies/states'
import type { Database } from '../client'
import { instanceQuestions } from '../queries/instances'
import { studyArms } from '../schema/studies'
import { studyQuestions } from '../schema/study-questions'
import { lockDraft, traceStudy } from './studies-draft'

/**
 * Gives a draft exactly these questions, in this order. Questions that were there before keep their answers; answers to
 * others go with them. Answers that calibration and gold questions bring along become arms of their own, which are
 * compared with nothing.
 *
 * @throws DomainError not-found, conflict once it is launched
 */
export async function setQuestions(
  db: Database,
  studyId: string,
  rows: readonly QuestionRow[],
  userId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    await writeQuestions(tx, studyId, rows)
    await traceStudy(tx, studyId, 'study-questions-set', userId, { questions: rows.length })
  })
}

async function writeQuestions(tx: Database, studyId: string, rows: readonly QuestionRow[]): Promise<void> {
  // positions are unique at every moment: the old ones make room first
  await tx
    .update(studyQuestions)
    .set({ position: sql`-1 - ${studyQuestions.position}` })
    .where(eq(studyQuestions.studyId, studyId))
  const list = JSON.stringify(rows.map((row, position) => ({ ...row, position })))
  await tx.execute(sql`
    insert into study_questions (study_id, position, external_id, text, context, reference, expertise, use, expected, fields)
    select ${studyId}, position, "externalId", text, context, reference, expertise, use, expected, fields
    from jsonb_to_recordset(${list}::jsonb) as row(
      position int, "externalId" text, text text, context text, reference text, expertise text, use text, expected jsonb, fields jsonb)
    on conflict (study_id, external_id) do update
    set position = excluded.position, text = excluded.text, context = excluded.context, reference = excluded.reference,
        expertise = excluded.expertise, use = excluded.use, expected = excluded.expected, fields = excluded.fields`)
  await tx
    .delete(studyQuestions)
    .where(and(eq(studyQuestions.studyId, studyId), sql`${studyQuestions.position} < 0`))
  await writeCheckAnswers(tx, studyId, rows)
}

async function writeCheckAnswers(tx: Database, studyId: string, rows: readonly QuestionRow[]): Promise<void> {
  await tx.delete(studyArms).where(and(eq(studyArms.studyId, studyId), eq(studyArms.isCheck, true)))
  const most = Math.max(0, ...rows.map(({ answers }) => answers.length))
  for (let place = 0; place < most; place++) {
    const name = most === 1 ? 'Answers for checking' : `Answers for checking, ${place + 1}`
    const answers = rows.flatMap(({ externalId, answers: own }) =>
      own[place] === undefined ? [] : [{ externalId, text: own[place] }],
    )
    await tx.execute(sql`
      with arm as (
        insert into study_arms (study_id, position, name, kind, is_check)
        select ${studyId}, coalesce(max(position), -1) + 1, ${name}, 'uploaded', true from study_arms where study_id = ${studyId}
        returning id)
      insert into study_answers (arm_id, question_id, text)
      select arm.id, q.id, row.text
      from arm, jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as row("externalId" text, text text)
      join study_questions q on q.study_id = ${studyId} and q.external_id = row."externalId"`)
  }
}

/**
 * Takes the questions of a benchmark version, all or a sample drawn by the study's seed, instead of the regular ones
 * there are. Calibration and gold questions stay.
 *
 * @returns how many were taken
 * @throws DomainError not-found, conflict once it is launched or where the licence keeps the texts from readers
 */
export async function takeBenchmarkQuestions(
  db: Database,
  studyId: string,
  version: { id: string; descriptor: { title: string; licence: { showInstances: boolean } } },
  sample: number | null,
  userId: string,
): Promise<number> {
  if (!version.descriptor.licence.showInstances) {
    throw new DomainError(
      'conflict',
      `The licence of ${version.descriptor.title} does not let its questions be shown to readers here. If you may show them to your raters, upload them as a file.`,
      { field: 'benchmark' },
    )
  }
  const instances = await instanceQuestions(db, version.id)
  return db.transaction(async (tx) => {
    const { seed } = await lockDraft(tx, studyId)
    const size = Math.min(sample ?? instances.length, 5000)
    const drawn = new Set(seededOrder(seed, 'questions', instances.length).slice(0, size))
    const taken = instances
      .filter((_, place) => drawn.has(place))
      .map(
        ({ id, question }): QuestionRow => ({
          ...{ externalId: id, text: asText(question), context: question.context ?? null },
          ...{ reference: null, expertise: null, use: 'regular', expected: null, answers: [], fields: {} },
        }),
      )
    await tx
      .delete(studyQuestions)
      .where(
        and(
          eq(studyQuestions.studyId, studyId),
          eq(studyQuestions.use, 'regular'),
          taken.length > 0
            ? sql`${studyQuestions.externalId} <> all(${sql.param(taken.map((row) => row.externalId))}::text[])`
            : sql`true`,
        ),
      )
    await appendQuestions(tx, studyId, taken)
    await traceStudy(tx, studyId, 'study-questions-taken', userId, { versionId: version.id, questions: size })
    return taken.length
  })
}

/** A question with its options below it, as a reader would be shown it. */
const asText = ({ text, options }: { text: string; options?: { label: string; text: string }[] }) =>
  [text, ...(options ?? []).map((option) => `${option.label}. ${option.text}`)].join('\n')

/** Adds questions behind those there are; one that is there already is brought to this text. */
async function appendQuestions(tx: Database, studyId: string, rows: readonly QuestionRow[]): Promise<void> {
  const list = JSON.stringify(rows.map((row, place) => ({ ...row, place })))
  await tx.execute(sql`
    insert into study_questions (study_id, position, external_id, text, context, use, fields)
    select ${studyId}, (select coalesce(max(position), -1) + 1 from study_questions where study_id = ${studyId}) + place,
           "externalId", text, context, 'regular', '{}'::jsonb
    from jsonb_to_recordset(${list}::jsonb) as row(place int, "externalId" text, text text, context text)
    on conflict (study_id, external_id) do update set text = excluded.text, context = excluded.context`)
}

/**
 * Says what questions are for, and what is expected of calibration and gold ones.
 *
 * @throws DomainError not-found, conflict once it is launched
 */
export async function setQuestionUse(
  db: Database,
  studyId: string,
  questionIds: readonly string[],
  use: QuestionUse,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    await tx
      .update(studyQuestions)
      .set({ use, ...(use === 'regular' ? { expected: null } : {}) })
      .where(and(eq(studyQuestions.studyId, studyId), inArray(studyQuestions.id, [...questionIds])))
  })
}

/** What a calibration or gold question should get. @throws DomainError not-found for another one */
export async function setExpected(
  db: Database,
  studyId: string,
  questionId: string,
  expected: RatingValues | null,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    const [changed] = await tx
      .update(studyQuestions)
      .set({ expected })
      .where(
        and(
          eq(studyQuestions.studyId, studyId),
          eq(studyQuestions.id, questionId),
          sql`${studyQuestions.use} <> 'regular'`,
        ),
      )
      .returning({ id: studyQuestions.id })
    if (!changed) throw new DomainError('not-found', 'There is no such calibration or gold question.')
  })
}
