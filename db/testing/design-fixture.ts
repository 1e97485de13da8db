import type { QuestionRow } from '@/lib/studies/design/question-row'
import { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'
import { createStudy, updateStudyDraft } from '../commands/studies'
import { addUploadedArm } from '../commands/studies-arms'
import { setQuestions } from '../commands/studies-questions'
import { applyToStudy, decideOnRater } from '../commands/study-raters'
import { makePerson } from './people'

export const question = (id: string, change: Partial<QuestionRow> = {}): QuestionRow => ({
  ...{ externalId: id, text: `What about ${id}?`, context: null, reference: null, expertise: null },
  ...{ use: 'regular', expected: null, answers: [], fields: {} },
  ...change,
})

export const answersTo = (ids: readonly string[], word: string) =>
  ids.map((id) => ({ externalId: id, text: `${word} about ${id}`, authorEmail: null }))

export interface DesignFixture {
  studyId: string
  slug: string
  organiserId: string
}

interface DesignOptions {
  instrument?: string
  questions?: number
  /** Beside the regular questions. */
  more?: QuestionRow[]
  arms?: string[]
  plan?: Partial<StudyPlan>
}

/** A draft with questions q0, q1 … and uploaded arms that answer all of them, made by the commands of the product. */
export async function designStudy(
  web: Database,
  { instrument = 'med-palm-clinician', questions = 4, more = [], arms = ['Alpha'], plan = {} }: DesignOptions,
): Promise<DesignFixture> {
  const organiser = await makePerson(web, { roles: ['organiser'] })
  const { studyId, slug } = await createStudy(
    web,
    { title: `Study ${instrument}`, instrument, organisationId: null },
    organiser.id,
  )
  const ids = Array.from({ length: questions }, (_, n) => `q${n}`)
  await setQuestions(web, studyId, [...ids.map((id) => question(id)), ...more], organiser.id)
  for (const name of arms)
    await addUploadedArm(
      web,
      studyId,
      { name, kind: 'uploaded', author: null, answers: answersTo(ids, `${name} speaks`) },
      organiser.id,
    )
  const full = StudyPlan.parse({ allocation: 'queue', ratersPerItem: 1, ...plan })
  await updateStudyDraft(web, studyId, { plan: full }, organiser.id)
  return { studyId, slug, organiserId: organiser.id }
}

/** People accepted as raters of an open study, in this order. */
export async function acceptRaters(web: Database, studyId: string, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const { id } = await makePerson(web, { roles: ['rater'] })
    await applyToStudy(web, studyId, id)
    await decideOnRater(web, { studyId, userId: id, isAccepted: true })
    ids.push(id)
  }
  return ids
}
