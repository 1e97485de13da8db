import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { NamedScore } from '@/lib/studies/import/judge-scores'
import type { Database } from '../client'
import { auditEvents } from '../schema/operations'
import { studyArms } from '../schema/studies'
import { studyAnswers, studyQuestions } from '../schema/study-questions'
import { judgeScores } from '../schema/study-results'

/** A statement takes 65,535 parameters; a row has five. */
const rowsPerStatement = 5000

/**
 * Keeps the values of one judge for a study, in place of those it had before. They enter the next frozen results.
 *
 * @param scores by names of arms and questions, as checked by `readJudgeScores`
 * @throws DomainError invalid where an arm did not answer a question
 */
export async function saveJudgeScores(
  db: Database,
  { studyId, judge, scores }: { studyId: string; judge: string; scores: readonly NamedScore[] },
  actorId: string | null,
): Promise<number> {
  return db.transaction(async (tx) => {
    const answers = await tx
      .select({ id: studyAnswers.id, arm: studyArms.name, question: studyQuestions.externalId })
      .from(studyAnswers)
      .innerJoin(studyArms, eq(studyArms.id, studyAnswers.armId))
      .innerJoin(studyQuestions, eq(studyQuestions.id, studyAnswers.questionId))
      .where(eq(studyArms.studyId, studyId))
    const answerOf = new Map(answers.map(({ id, arm, question }) => [JSON.stringify([arm, question]), id]))
    const rows = scores.map(({ axis, arm, question, value }) => {
      const answerId = answerOf.get(JSON.stringify([arm, question]))
      if (answerId === undefined) {
        throw new DomainError('invalid', `"${arm}" has no answer to question "${question}" in this study.`)
      }
      return { studyId, judge, axis, answerId, value }
    })
    await tx.delete(judgeScores).where(and(eq(judgeScores.studyId, studyId), eq(judgeScores.judge, judge)))
    for (let first = 0; first < rows.length; first += rowsPerStatement)
      await tx.insert(judgeScores).values(rows.slice(first, first + rowsPerStatement))
    await tx.insert(auditEvents).values({
      ...{ kind: 'judge-scores-saved', subject: `study:${studyId}`, actorId },
      detail: { judge, scores: rows.length },
    })
    await tx.execute(sql`
      select pg_notify('rounds_changed', ${`study ${studyId}`}) from studies
      where id = ${studyId} and status = 'closed'`)
    return rows.length
  })
}
