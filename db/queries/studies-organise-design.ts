import { and, asc, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { StudyDesign } from '@/lib/studies/design/design'
import type { Database } from '../client'
import { instruments, studies, studyArms } from '../schema/studies'
import { studyQuestions } from '../schema/study-questions'

/** A study's design as its launch takes it: instrument, plan, arms, questions with who answered them. */
export async function designOf(db: Database, studyId: string): Promise<StudyDesign> {
  const [study] = await db
    .select({
      instrument: instruments.definition,
      plan: studies.plan,
      seed: studies.seed,
      consentText: studies.consentText,
      endsAt: studies.endsAt,
    })
    .from(studies)
    .innerJoin(
      instruments,
      and(eq(instruments.slug, studies.instrumentSlug), eq(instruments.version, studies.instrumentVersion)),
    )
    .where(eq(studies.id, studyId))
  if (!study) throw new DomainError('not-found', 'There is no such study any more.')
  const arms = await db
    .select({
      id: studyArms.id,
      name: studyArms.name,
      kind: studyArms.kind,
      isCheck: studyArms.isCheck,
    })
    .from(studyArms)
    .where(eq(studyArms.studyId, studyId))
    .orderBy(asc(studyArms.position))
  const questions = await db
    .select({
      id: studyQuestions.id,
      externalId: studyQuestions.externalId,
      use: studyQuestions.use,
      expected: studyQuestions.expected,
      fields: studyQuestions.fields,
      expertise: studyQuestions.expertise,
      hasReference: sql<boolean>`${studyQuestions.reference} is not null`,
      armIds: sql<string[]>`coalesce((
        select array_agg(a.arm_id::text) from study_answers a where a.question_id = study_questions.id), '{}')`,
    })
    .from(studyQuestions)
    .where(eq(studyQuestions.studyId, studyId))
    .orderBy(asc(studyQuestions.position))
  return { ...study, arms, questions }
}
