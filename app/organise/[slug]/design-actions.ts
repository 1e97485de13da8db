'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/app/_server/action'
import { database } from '@/app/_server/database'
import { organisedStudy } from '@/app/_server/organised-study'
import { deleteStudyDraft, updateStudyDraft, updateStudyWords } from '@/db/commands/studies'
import { addSubmissionArm, removeArm, renameArm } from '@/db/commands/studies-arms'
import { setStudyEnd } from '@/db/commands/studies-close'
import { launchStudy } from '@/db/commands/studies-launch'
import { maskGiveaways } from '@/db/commands/studies-masking'
import { setExpected, setQuestionUse, takeBenchmarkQuestions } from '@/db/commands/studies-questions'
import { versionBySlug } from '@/db/queries/benchmarks'
import { submissionAccess } from '@/db/queries/studies-organise-arms'
import { can } from '@/lib/accounts/permissions'
import { DomainError } from '@/lib/errors'
import { countOf } from '@/lib/format/count'
import {
  AboutInput,
  ArmInput,
  ArmRenameInput,
  BenchmarkQuestionsInput,
  ConsentInput,
  EndInput,
  ExpectedInput,
  InstrumentInput,
  MaskInput,
  PlanOfStudyInput,
  QuestionUseInput,
  StudyRef,
  SubmissionArmInput,
} from '@/lib/studies/design/study-input'

export const changeAbout = action(AboutInput, async ({ slug, ...words }, user) => {
  const { id } = await organisedStudy(slug, user)
  await updateStudyWords(database(), id, words, user.id)
  refresh()
})

export const changeConsent = action(ConsentInput, async ({ slug, consentText }, user) => {
  const { id } = await organisedStudy(slug, user)
  await updateStudyWords(database(), id, { consentText }, user.id)
  refresh()
})

export const changeEnd = action(EndInput, async ({ slug, ...end }, user) => {
  const { id } = await organisedStudy(slug, user)
  await setStudyEnd(database(), id, end, user.id, new Date())
  refresh()
})

export const changeInstrument = action(InstrumentInput, async ({ slug, instrument }, user) => {
  const { id } = await organisedStudy(slug, user)
  await updateStudyDraft(database(), id, { instrument }, user.id)
  refresh()
})

export const changePlan = action(PlanOfStudyInput, async ({ slug, plan }, user) => {
  const { id } = await organisedStudy(slug, user)
  await updateStudyDraft(database(), id, { plan }, user.id)
  refresh()
})

export const takeQuestions = action(BenchmarkQuestionsInput, async ({ slug, benchmark, sample }, user) => {
  const { id } = await organisedStudy(slug, user)
  const version = await versionBySlug(database(), benchmark)
  if (!version) throw new DomainError('not-found', 'Choose a benchmark.', { field: 'benchmark' })
  const count = await takeBenchmarkQuestions(database(), id, version, sample, user.id)
  refresh()
  return `${countOf(count, 'question')} taken.`
})

export const changeUse = action(QuestionUseInput, async ({ slug, questionId, use }, user) => {
  const { id } = await organisedStudy(slug, user)
  await setQuestionUse(database(), id, [questionId], use)
  refresh()
})

export const changeExpected = action(ExpectedInput, async ({ slug, questionId, expected }, user) => {
  const { id } = await organisedStudy(slug, user)
  await setExpected(database(), id, questionId, expected)
  redirect(`/organise/${slug}/questions`)
})

export const addSubmission = action(SubmissionArmInput, async ({ slug, submissionId, name }, user) => {
  const { id } = await organisedStudy(slug, user)
  const access = await submissionAccess(database(), submissionId)
  // an arm shows its system, and the answers can name it
  if (!access || !can(user, 'see-submitter', { ...access, now: new Date() }))
    throw new DomainError('not-found', 'There is no such submission, or it is not public.', {
      field: 'submissionId',
    })
  const { answered, questions } = await addSubmissionArm(database(), id, { submissionId, name }, user.id)
  refresh()
  return `Added: answers to ${answered} of ${questions} questions.`
})

export const dropArm = action(ArmInput, async ({ slug, armId }, user) => {
  const { id } = await organisedStudy(slug, user)
  await removeArm(database(), id, armId, user.id)
  refresh()
})

export const nameArm = action(ArmRenameInput, async ({ slug, armId, name }, user) => {
  const { id } = await organisedStudy(slug, user)
  await renameArm(database(), id, armId, name)
  refresh()
})

export const mask = action(MaskInput, async ({ slug, quotes }, user) => {
  const { id } = await organisedStudy(slug, user)
  const { places, answers } = await maskGiveaways(database(), id, quotes, user.id)
  refresh()
  return `Masked ${countOf(places, 'place')} in ${countOf(answers, 'answer')}.`
})

export const launch = action(StudyRef, async ({ slug }, user) => {
  const { id } = await organisedStudy(slug, user)
  await launchStudy(database(), id, user.id, new Date())
  redirect(`/organise/${slug}/raters`)
})

export const discard = action(StudyRef, async ({ slug }, user) => {
  const { id } = await organisedStudy(slug, user)
  await deleteStudyDraft(database(), id, user.id)
  redirect('/organise')
})
