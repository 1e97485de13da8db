import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { AnswerRow } from '@/lib/studies/design/read-answers'
import type { ArmKind } from '@/lib/studies/states'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { studyArms } from '../schema/studies'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { lockDraft, traceStudy } from './studies-draft'

/** How an arm's answers meet the questions of its study. */
export interface ArmAnswers {
  armId: string
  answered: number
  questions: number
  /** Answers to questions that the study does not have. */
  unknown: number
}

/**
 * Adds a system's answers out of a submission: what its file says for each question of the study, by the question's id.
 * Who may see the submission is asked by the caller.
 *
 * @param name how the arm is called in the results; empty for the system's own name
 * @throws DomainError not-found; conflict once the study is launched, where nothing fits, or where it is an arm already
 */
export async function addSubmissionArm(
  db: Database,
  studyId: string,
  { submissionId, name }: { submissionId: string; name: string },
  userId: string,
): Promise<ArmAnswers> {
  return db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    const [submission] = await tx
      .select({ id: submissions.id, systemId: submissions.systemId, system: systems.name })
      .from(submissions)
      .innerJoin(systems, eq(systems.id, submissions.systemId))
      .where(eq(submissions.id, submissionId))
    if (!submission)
      throw new DomainError('not-found', 'There is no such submission.', { field: 'submissionId' })
    const arm = await insertArm(tx, studyId, {
      ...{ name: name || submission.system, kind: 'submission', systemId: submission.systemId, submissionId },
    })
    await tx.execute(sql`
      insert into study_answers (arm_id, question_id, text)
      select ${arm}, q.id, answer.text
      from predictions p
      join submissions sub on sub.id = p.submission_id
      join instances n on n.version_id = sub.version_id and n.position = p.position
      join study_questions q on q.study_id = ${studyId} and q.external_id = n.external_id
      cross join lateral (select case jsonb_typeof(p.raw) when 'string' then p.raw #>> '{}' else jsonb_pretty(p.raw) end as text) answer
      where p.submission_id = ${submissionId} and btrim(answer.text) <> ''`)
    const answers = await countAnswers(tx, studyId, arm)
    if (answers.answered === 0) {
      throw new DomainError(
        'conflict',
        'This submission answers none of the study’s questions: their ids do not meet. Take the questions from the same benchmark.',
        { field: 'submissionId' },
      )
    }
    await traceStudy(tx, studyId, 'study-arm-added', userId, { kind: 'submission', submissionId, ...answers })
    return answers
  })
}

/**
 * Adds answers from a file, of a system or written by people. Authors are kept by their address: whoever wrote an
 * answer never rates it.
 *
 * @param arm.author address of the one who wrote those answers that name nobody; null where nobody is named
 * @throws DomainError conflict once the study is launched, or where no answer fits a question
 */
export async function addUploadedArm(
  db: Database,
  studyId: string,
  {
    name,
    kind,
    author,
    answers,
  }: {
    name: string
    kind: Extract<ArmKind, 'uploaded' | 'clinician'>
    author: string | null
    answers: readonly AnswerRow[]
  },
  userId: string,
): Promise<ArmAnswers> {
  return db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    const email = author?.trim().toLowerCase() || null
    const [writer] = email
      ? await tx.select({ id: users.id }).from(users).where(sql`lower(${users.email}) = ${email}`)
      : []
    const arm = await insertArm(tx, studyId, { name, kind, authorId: writer?.id ?? null })
    await tx.execute(sql`
      insert into study_answers (arm_id, question_id, text, author_email)
      select ${arm}, q.id, row.text, coalesce(row."authorEmail", ${email})
      from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as row("externalId" text, text text, "authorEmail" text)
      join study_questions q on q.study_id = ${studyId} and q.external_id = row."externalId"`)
    const counted = await countAnswers(tx, studyId, arm)
    if (counted.answered === 0) {
      throw new DomainError(
        'conflict',
        'None of the ids in the file is a question of this study. Upload the questions first, and use their ids.',
        { field: 'file' },
      )
    }
    await traceStudy(tx, studyId, 'study-arm-added', userId, { kind, name, ...counted })
    return { ...counted, unknown: answers.length - counted.answered }
  })
}

async function insertArm(
  tx: Database,
  studyId: string,
  arm: Pick<typeof studyArms.$inferInsert, 'name' | 'kind' | 'systemId' | 'submissionId' | 'authorId'>,
): Promise<string> {
  const known = await tx
    .select({ name: studyArms.name, submissionId: studyArms.submissionId })
    .from(studyArms)
    .where(eq(studyArms.studyId, studyId))
  if (known.some(({ name }) => name.toLowerCase() === arm.name.toLowerCase()))
    throw new DomainError('conflict', `There is an arm called "${arm.name}" already.`, { field: 'name' })
  if (arm.submissionId && known.some(({ submissionId }) => submissionId === arm.submissionId))
    throw new DomainError('conflict', 'This submission is an arm already.', { field: 'submissionId' })
  const [made] = await tx
    .insert(studyArms)
    .values({
      ...arm,
      studyId,
      position: sql`(select coalesce(max(position), -1) + 1 from study_arms where study_id = ${studyId})`,
    })
    .returning({ id: studyArms.id })
  if (!made) throw new Error('the insert returned no arm')
  return made.id
}

async function countAnswers(tx: Database, studyId: string, armId: string): Promise<ArmAnswers> {
  const [counts] = await tx.execute<{ answered: number; questions: number }>(sql`
    select (select count(*)::int from study_answers where arm_id = ${armId}) as answered,
           (select count(*)::int from study_questions where study_id = ${studyId}) as questions`)
  return { armId, unknown: 0, ...(counts ?? { answered: 0, questions: 0 }) }
}

/** Gives an arm another name in the results. @throws DomainError conflict once the study is launched */
export async function renameArm(db: Database, studyId: string, armId: string, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    await tx
      .update(studyArms)
      .set({ name })
      .where(and(eq(studyArms.studyId, studyId), eq(studyArms.id, armId)))
  })
}

/** Takes an arm with its answers out. @throws DomainError not-found, conflict once the study is launched */
export async function removeArm(db: Database, studyId: string, armId: string, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockDraft(tx, studyId)
    const [removed] = await tx
      .delete(studyArms)
      .where(and(eq(studyArms.studyId, studyId), eq(studyArms.id, armId)))
      .returning({ name: studyArms.name })
    if (!removed) throw new DomainError('not-found', 'There is no such arm any more.')
    await traceStudy(tx, studyId, 'study-arm-removed', userId, removed)
  })
}
