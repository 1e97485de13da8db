import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskEnd } from '../queries/rating-desk-end'
import { ratingsOfStudy } from '../queries/study-ratings'
import { acceptRaters, answersTo, type DesignFixture, designStudy } from '../testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { claimSlot } from './claim-slot'
import { submitRating } from './rating-desk'
import { drawSourceQuestions, saveSourceGuesses } from './source-guesses'
import { addUploadedArm } from './studies-arms'
import { closeStudy, reopenStudy } from './studies-close'
import { launchStudy } from './studies-launch'
import { closeRatersPart } from './study-raters'
import { analyseNow, freezeResults } from './study-results'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const values = { 'extent-of-possible-harm': { values: ['no-harm'] } }

/** An open study of a model and, unless told otherwise, clinicians, rated to the end by one rater. */
async function rated({ hasClinicians = true, questions = 8, instrument = 'med-palm-clinician' } = {}) {
  const study = await designStudy(web(), { instrument, questions, arms: ['Secret model'] })
  const ids = Array.from({ length: questions }, (_, n) => `q${n}`)
  await addUploadedArm(
    web(),
    study.studyId,
    {
      ...{ name: 'Secret other', kind: hasClinicians ? 'clinician' : 'uploaded', author: null },
      answers: answersTo(ids, 'Somebody says'),
    },
    study.organiserId,
  )
  await launchStudy(web(), study.studyId, study.organiserId, new Date())
  const [raterId = ''] = await acceptRaters(web(), study.studyId, 1)
  for (;;) {
    const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
    if (!slot) break
    await submitRating(web(), { token: slot.token, raterId, values, activeMs: 9000, idleMs: 0 })
  }
  return { ...study, raterId }
}

const endOf = async ({ studyId, raterId }: DesignFixture & { raterId: string }) => {
  const end = await deskEnd(web(), { studyId, raterId })
  if (!end) throw new Error('no rater')
  return end
}

describe('the last questions to a rater', () => {
  test('are about six answers they rated, drawn once, whoever asks how often', async () => {
    const study = await rated()
    expect(await endOf(study)).toMatchObject({ isOpen: true, asksSources: true, answers: [] })
    await Promise.all(Array.from({ length: 4 }, () => drawSourceQuestions(web(), study)))
    const { answers } = await endOf(study)
    expect(answers).toHaveLength(6)
    expect(new Set(answers.map(({ question }) => question)).size).toBe(6)
    expect(answers.filter(({ text }) => text.startsWith('Somebody says'))).toHaveLength(3)
    await drawSourceQuestions(web(), study)
    expect((await endOf(study)).answers).toEqual(answers)
  })

  test('come one answer of an item in a comparison', async () => {
    const study = await rated({ instrument: 'med-palm-2-pairwise', questions: 5 })
    await drawSourceQuestions(web(), study)
    const { answers } = await endOf(study)
    expect(answers).toHaveLength(5)
    expect(new Set(answers.map(({ question }) => question)).size).toBe(5)
  })

  test('hold nothing that says or links whose an answer is', async () => {
    const study = await rated()
    await drawSourceQuestions(web(), study)
    // the fixture’s answers hold the name of their arm
    await database.owner
      .sql`update study_arms set name = 'Hidden arm ' || position where study_id = ${study.studyId}`
    const end = await endOf(study)
    const rows = await database.owner.sql<{ secret: string }[]>`
      select id::text as secret from study_arms where study_id = ${study.studyId}
      union all select name from study_arms where study_id = ${study.studyId}
      union all select id::text from study_items where study_id = ${study.studyId}
      union all select id::text from study_ratings where study_id = ${study.studyId}
      union all select id::text from study_questions where study_id = ${study.studyId}
      union all select claim_token from study_slots where study_id = ${study.studyId}
      union all select a.id::text from study_answers a join study_arms m on m.id = a.arm_id where m.study_id = ${study.studyId}`
    expect(rows.length).toBeGreaterThan(50)
    for (const { secret } of rows) expect(JSON.stringify(end)).not.toContain(secret)
    expect(end.answers.map((answer) => Object.keys(answer).sort())).toEqual(
      Array.from({ length: 6 }, () => ['guess', 'question', 'text', 'token']),
    )
    expect(new Set(end.answers.map(({ token }) => token.length))).toEqual(new Set([32]))
  })

  test('are not asked where all sources are of one kind; whether they could tell still is', async () => {
    const study = await rated({ hasClinicians: false })
    await drawSourceQuestions(web(), study)
    expect(await endOf(study)).toMatchObject({ asksSources: false, answers: [] })
    await closeRatersPart(web(), {
      ...{ studyId: study.studyId, userId: study.raterId, wantsCredit: false, creditName: null },
      blindingCheck: { couldTell: 'sometimes', guess: '' },
    })
    const { blinding } = await analyseNow(web(), study.studyId, { replicates: 10, permutations: 10 })
    expect(blinding).toMatchObject({ guesses: 0, couldTell: { no: 0, sometimes: 1, mostly: 0 } })
  })

  test('can be left out, changed and saved twice; they reach the analysis beside the truth', async () => {
    const study = await rated()
    await drawSourceQuestions(web(), study)
    const { answers } = await endOf(study)
    const [first, second] = answers
    const save = (guesses: Parameters<typeof saveSourceGuesses>[1]['guesses']) =>
      saveSourceGuesses(web(), { ...study, guesses })
    await save({ [first?.token ?? '']: 'unsure' })
    await Promise.all([1, 2, 3].map(() => save({ [first?.token ?? '']: 'model', unknown: 'model' })))
    await save({})
    await save({ [second?.token ?? '']: 'clinician' })
    expect((await endOf(study)).answers.map(({ guess }) => guess)).toEqual([
      ...['model', 'clinician', null, null, null, null],
    ])
    const { sourceGuesses } = await ratingsOfStudy(web(), study.studyId)
    const truth = answers.map(({ text }) => (text.startsWith('Somebody says') ? 'clinician' : 'model'))
    expect(sourceGuesses.map(({ actual }) => actual)).toEqual(truth)
    const { blinding } = await analyseNow(web(), study.studyId, { replicates: 10, permutations: 10 })
    expect(blinding).toMatchObject({ raters: 1, guesses: 2, skipped: 4 })
  })

  test('are a rater’s own: nobody else’s guess is taken, and nobody else is asked', async () => {
    const study = await rated()
    await drawSourceQuestions(web(), study)
    const { answers } = await endOf(study)
    const [other = ''] = await acceptRaters(web(), study.studyId, 1)
    const guesses = { [answers[0]?.token ?? '']: 'model' as const }
    await saveSourceGuesses(web(), { studyId: study.studyId, raterId: other, guesses })
    expect((await endOf(study)).answers.every(({ guess }) => guess === null)).toBe(true)
    const stranger = { studyId: study.studyId, raterId: study.organiserId }
    await expect(drawSourceQuestions(web(), stranger)).rejects.toThrow(/not a rater/)
    expect(await deskEnd(web(), stranger)).toBeNull()
  })

  test('are over when the study is closed, since its sources are known then, also if it is opened again', async () => {
    const study = await rated()
    await drawSourceQuestions(web(), study)
    const { answers } = await endOf(study)
    await closeStudy(web(), study.studyId, { actorId: study.organiserId, reason: 'Done.' })
    const guesses = { [answers[0]?.token ?? '']: 'model' as const }
    await expect(saveSourceGuesses(web(), { ...study, guesses })).rejects.toThrow(/closed/)
    await expect(drawSourceQuestions(web(), study)).rejects.toThrow(/closed/)
    await closeRatersPart(web(), {
      ...{ studyId: study.studyId, userId: study.raterId, wantsCredit: true, creditName: 'Dr. N.' },
      blindingCheck: { couldTell: 'mostly', guess: 'I read the results.' },
    })
    await freezeResults(database.worker.db, study.studyId, 'Done.', null, {
      replicates: 10,
      permutations: 10,
    })
    const end = { endsAt: null, timeZone: 'UTC' }
    await reopenStudy(web(), study.studyId, end, study.organiserId, new Date())
    await expect(saveSourceGuesses(web(), { ...study, guesses })).rejects.toThrow(/known/)
    expect(await endOf(study)).toMatchObject({
      ...{ isOpen: false, couldTell: null, remark: '', wantsCredit: true, creditName: 'Dr. N.' },
    })
  })
})
