import { and, eq } from 'drizzle-orm'
import type { Connection, Database } from '@/db/client'
import { addBenchmarkVersion } from '@/db/commands/benchmarks'
import { ensureImporter } from '@/db/commands/importer'
import { saveJudgeScores } from '@/db/commands/judge-scores'
import { createStudy, updateStudyDraft } from '@/db/commands/studies'
import { addSubmissionArm, addUploadedArm } from '@/db/commands/studies-arms'
import { closeStudy } from '@/db/commands/studies-close'
import { launchStudy } from '@/db/commands/studies-launch'
import { setQuestions } from '@/db/commands/studies-questions'
import { benchmarks } from '@/db/schema/benchmarks'
import { studies } from '@/db/schema/studies'
import { submissions } from '@/db/schema/submissions'
import { systems } from '@/db/schema/systems'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { demonstrationAnswers } from '@/lib/studies/demonstration/facts'
import { madeUpJudgement } from '@/lib/studies/demonstration/made-up-judgement'
import { writtenQuestions } from '@/lib/studies/demonstration/questions'
import { type DemonstrationSource, demonstrationSources } from '@/lib/studies/demonstration/sources'
import {
  type DemonstrationStudy,
  demonstrationConsent,
  demonstrationJudge,
  demonstrationStudies,
} from '@/lib/studies/demonstration/studies'
import type { QuestionRow } from '@/lib/studies/design/question-row'
import { submitRecords } from './importing/submit'
import { demonstrationImporter, demonstrationPosition } from './seed'
import { letRate } from './seed-ratings'

/**
 * Makes the benchmark without references whose answers the demonstration's studies rate, and submits the answers of its
 * invented systems as anybody's are. They are published with the rest of the demonstration. Again changes nothing.
 *
 * @param connection the owner's
 */
export async function seedStudyAnswers(connection: Connection): Promise<void> {
  const { db } = connection
  const user = await ensureImporter(db, demonstrationImporter, [demonstrationImporter])
  const { facts, instances } = demonstrationAnswers
  const { number } = await addBenchmarkVersion(db, { facts, instances, position: demonstrationPosition + 10 })
  for (const { system, answer } of demonstrationSources) {
    if (system === null) continue
    const request = {
      ...{ benchmark: facts.slug, system, organisation: user.organisations[0]?.slug },
      setting: null,
      notes: 'Written for the demonstration.',
      fileName: `${system}.jsonl`,
      idempotencyKey: `${facts.slug} v${number} ${system}`,
    }
    const records = writtenQuestions.map((question) => ({ id: question.id, prediction: answer(question) }))
    await submitRecords(connection, request, user, records)
  }
}

/**
 * Makes the demonstration's studies through the doors everybody uses: designed, launched, rated item by item by invented
 * raters, closed. Freezing the results is the worker's. Takes up where an earlier start was interrupted; again changes
 * nothing.
 *
 * @param connection the owner's
 * @param isStopping asked between ratings
 */
export async function seedDemonstrationStudies(
  { db }: Connection,
  isStopping: () => boolean = () => false,
): Promise<void> {
  const user = await ensureImporter(db, demonstrationImporter, [demonstrationImporter])
  for (const study of demonstrationStudies) {
    if (isStopping()) return
    const known = await studyTitled(db, study.title, user)
    const studyId = known?.id ?? (await launched(db, study, user))
    if ((known?.status ?? 'open') === 'closed') continue
    const isDone = await letRate(db, studyId, study, user, isStopping)
    if (isDone && study.ratingsMade === null)
      await closeStudy(db, studyId, { actorId: user.id, reason: 'All ratings are made.' })
  }
}

async function studyTitled(db: Database, title: string, user: CurrentUser) {
  const [study] = await db
    .select({ id: studies.id, status: studies.status })
    .from(studies)
    .where(and(eq(studies.title, title), eq(studies.createdBy, user.id)))
  return study
}

/** A study with its questions and answers, open to raters: all of it or nothing. */
async function launched(db: Database, study: DemonstrationStudy, user: CurrentUser): Promise<string> {
  return db.transaction(async (tx) => {
    const { title, instrument, description, plan } = study
    const organisationId = user.organisations[0]?.id ?? null
    const { studyId } = await createStudy(tx, { title, instrument, organisationId }, user.id)
    await tx.update(studies).set({ isDemonstration: true }).where(eq(studies.id, studyId))
    const changes = { description, plan, showTexts: true, consentText: demonstrationConsent }
    await updateStudyDraft(tx, studyId, changes, user.id)
    await setQuestions(tx, studyId, questionRows(study), user.id)
    for (const number of study.sources) {
      const source = demonstrationSources[number]
      if (source) await addArm(tx, studyId, source, user)
    }
    if (study.gold.length > 0) await addJudge(tx, studyId, study, user)
    await launchStudy(tx, studyId, user.id, new Date())
    return studyId
  })
}

function questionRows({ gold }: DemonstrationStudy): QuestionRow[] {
  const shared = { context: null, reference: null, expertise: null, fields: {} }
  return [
    ...writtenQuestions.map(
      ({ id, text }): QuestionRow => ({
        ...{ ...shared, externalId: id, text },
        ...{ use: 'regular', expected: null, answers: [] },
      }),
    ),
    ...gold.map(
      ({ id, text, answer, expected }): QuestionRow => ({
        ...{ ...shared, externalId: id, text, use: 'gold', answers: [answer] },
        expected: Object.fromEntries(
          Object.entries(expected).map(([axis, value]) => [axis, { values: [value] }]),
        ),
      }),
    ),
  ]
}

async function addArm(
  tx: Database,
  studyId: string,
  { name, system, answer }: DemonstrationSource,
  user: CurrentUser,
): Promise<void> {
  if (system !== null) {
    const [submission] = await tx
      .select({ id: submissions.id })
      .from(submissions)
      .innerJoin(systems, eq(systems.id, submissions.systemId))
      .innerJoin(benchmarks, eq(benchmarks.currentVersionId, submissions.versionId))
      .where(
        and(
          eq(systems.slug, system),
          eq(benchmarks.slug, demonstrationAnswers.facts.slug),
          eq(submissions.submittedBy, user.id),
        ),
      )
    if (!submission) throw new Error(`the answers of ${system} are not submitted`)
    await addSubmissionArm(tx, studyId, { submissionId: submission.id, name }, user.id)
    return
  }
  const answers = writtenQuestions.map((question) => ({
    ...{ externalId: question.id, text: answer(question), authorEmail: null },
  }))
  await addUploadedArm(tx, studyId, { name, kind: 'clinician', author: null, answers }, user.id)
}

async function addJudge(tx: Database, studyId: string, { sources }: DemonstrationStudy, user: CurrentUser) {
  const { name: judge, axis } = demonstrationJudge
  const scores = sources.flatMap((number) =>
    writtenQuestions.flatMap((question) => {
      const source = demonstrationSources[number]
      if (!source) return []
      return [
        {
          ...{ axis, arm: source.name, question: question.id },
          value: madeUpJudgement(source.answer(question)),
        },
      ]
    }),
  )
  await saveJudgeScores(tx, { studyId, judge, scores }, user.id)
}
