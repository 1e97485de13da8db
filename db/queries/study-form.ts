import { and, asc, eq } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { instruments, studies } from '../schema/studies'
import { studyQuestions } from '../schema/study-questions'

/**
 * What a study asks: its instrument, and its questions in order. Nothing of the arms.
 *
 * @throws DomainError not-found
 */
export async function studyForm(db: Database, studyId: string) {
  const [study] = await db
    .select({ instrument: instruments.definition })
    .from(studies)
    .innerJoin(
      instruments,
      and(eq(instruments.slug, studies.instrumentSlug), eq(instruments.version, studies.instrumentVersion)),
    )
    .where(eq(studies.id, studyId))
  if (!study) throw new DomainError('not-found', 'There is no such study.')
  const questions = await db
    .select({ id: studyQuestions.id, externalId: studyQuestions.externalId, fields: studyQuestions.fields })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId))
    .orderBy(asc(studyQuestions.position))
  return { instrument: study.instrument, questions }
}
