import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StudyPlan } from '@/lib/studies/plan/plan'
import { versionById } from '../queries/benchmarks'
import { deskItem } from '../queries/rating-desk'
import { designOf } from '../queries/studies-organise-design'
import { instruments, studies, studyArms } from '../schema/studies'
import { studyAnswers, studyItems } from '../schema/study-questions'
import { studySlots } from '../schema/study-ratings'
import { acceptRaters, answersTo, designStudy, question } from '../testing/design-fixture'
import { makePerson } from '../testing/people'
import { addTestBenchmark, addTestSystem, submitTestAnswers } from '../testing/scoring-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { claimSlot } from './claim-slot'
import { submitRating } from './rating-desk'
import { createStudy, deleteStudyDraft, updateStudyDraft, updateStudyWords } from './studies'
import { addSubmissionArm, addUploadedArm, removeArm } from './studies-arms'
import { launchStudy } from './studies-launch'
import { maskGiveaways } from './studies-masking'
import { setExpected, setQuestions, setQuestionUse, takeBenchmarkQuestions } from './studies-questions'
import { applyToStudy, decideOnRater } from './study-raters'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const now = new Date()
const study = async (id: string) => {
  const [row] = await web().select().from(studies).where(eq(studies.id, id))
  return row!
}

describe('a new study', () => {
  test('has an address after its title, another one for a second of the same title, and a plan to begin with', async () => {
    const { id } = await makePerson(web(), { roles: ['organiser'] })
    const input = { title: 'Été: harm & bias', instrument: 'med-palm-clinician', organisationId: null }
    const first = await createStudy(web(), input, id)
    const second = await createStudy(web(), input, id)
    expect([first.slug, second.slug]).toEqual(['ete-harm-bias', 'ete-harm-bias-2'])
    expect((await study(first.studyId)).plan).toMatchObject({ allocation: 'queue', ratersPerItem: 3 })
    expect(StudyPlan.safeParse((await study(first.studyId)).plan).success).toBe(true)
    const versions = await web().select().from(instruments).where(eq(instruments.slug, 'med-palm-clinician'))
    expect(versions).toHaveLength(1)
  })

  test('never takes the address of a page', async () => {
    const { id } = await makePerson(web(), { roles: ['organiser'] })
    const made = await createStudy(web(), { title: 'New', instrument: 'medarena', organisationId: null }, id)
    expect(made.slug).toBe('new-2')
  })

  test('needs an instrument that exists', async () => {
    const { id } = await makePerson(web(), { roles: ['organiser'] })
    await expect(
      createStudy(web(), { title: 'X', instrument: 'astrology', organisationId: null }, id),
    ).rejects.toMatchObject({ code: 'invalid', field: 'instrument' })
  })
})

describe('a draft', () => {
  test('gives a changed consent text a new version, and an unchanged one none', async () => {
    const { studyId, organiserId } = await designStudy(web(), {})
    const version = async () => (await study(studyId)).consentVersion
    await updateStudyDraft(web(), studyId, { consentText: 'We keep your ratings.' }, organiserId)
    expect(await version()).toBe(2)
    await updateStudyDraft(web(), studyId, { consentText: 'We keep your ratings.', title: 'T' }, organiserId)
    expect(await version()).toBe(2)
    expect((await study(studyId)).title).toBe('T')
  })

  test('keeps the answers of questions that stay, in whatever order they come', async () => {
    const { studyId, organiserId } = await designStudy(web(), { questions: 3 })
    await setQuestions(web(), studyId, [question('q2'), question('new'), question('q0')], organiserId)
    const { questions } = await designOf(web(), studyId)
    expect(questions.map(({ externalId, armIds }) => [externalId, armIds.length])).toEqual([
      ['q2', 1],
      ['new', 0],
      ['q0', 1],
    ])
  })

  test('keeps answers that come with gold questions in arms that are compared with nothing', async () => {
    const gold = question('g', {
      use: 'gold',
      expected: { 'possibility-of-bias': { values: ['no'] } },
      answers: ['A known answer.'],
    })
    const { studyId, organiserId } = await designStudy(web(), { more: [gold] })
    const checks = async () => (await designOf(web(), studyId)).arms.filter(({ isCheck }) => isCheck)
    expect(await checks()).toHaveLength(1)
    await setQuestions(web(), studyId, [question('q0')], organiserId)
    expect(await checks()).toHaveLength(0)
  })

  test('lets a question become gold, with what is expected of it, and regular again', async () => {
    const { studyId } = await designStudy(web(), { questions: 2 })
    const [first] = (await designOf(web(), studyId)).questions
    await setQuestionUse(web(), studyId, [first!.id], 'gold')
    await setExpected(web(), studyId, first!.id, { 'possibility-of-bias': { values: ['no'] } })
    expect((await designOf(web(), studyId)).questions[0]).toMatchObject({ use: 'gold' })
    await setQuestionUse(web(), studyId, [first!.id], 'regular')
    expect((await designOf(web(), studyId)).questions[0]).toMatchObject({ use: 'regular', expected: null })
    await expect(setExpected(web(), studyId, first!.id, {})).rejects.toMatchObject({ code: 'not-found' })
  })

  test('takes a sample of a benchmark’s questions, the same by the same seed, and a submission’s answers to them', async () => {
    const { studyId, organiserId } = await designStudy(web(), { questions: 0, arms: [] })
    const versionId = await addTestBenchmark(database.owner.db, { slug: 'free-text', count: 20 })
    const version = (await versionById(web(), versionId))!
    expect(await takeBenchmarkQuestions(web(), studyId, version, 5, organiserId)).toBe(5)
    const taken = (await designOf(web(), studyId)).questions.map(({ externalId }) => externalId)
    await takeBenchmarkQuestions(web(), studyId, version, 5, organiserId)
    expect((await designOf(web(), studyId)).questions.map(({ externalId }) => externalId)).toEqual(taken)

    const systemId = await addTestSystem(web(), 'writer', { name: 'Writer 7B' })
    const submissionId = await submitTestAnswers(web(), {
      ...{ versionId, systemId },
      answers: new Map(
        Array.from({ length: 20 }, (_, n) => [n, n % 2 ? `Answer ${n}` : { text: `Answer ${n}` }]),
      ),
    })
    const arm = await addSubmissionArm(web(), studyId, { submissionId, name: '' }, organiserId)
    expect(arm).toMatchObject({ answered: 5, questions: 5 })
    const [row] = await web().select().from(studyArms).where(eq(studyArms.id, arm.armId))
    expect(row).toMatchObject({ name: 'Writer 7B', kind: 'submission', systemId, submissionId })
    const texts = await web().select().from(studyAnswers).where(eq(studyAnswers.armId, arm.armId))
    expect(texts.every(({ text }) => text.includes('Answer'))).toBe(true)
    await expect(
      addSubmissionArm(web(), studyId, { submissionId, name: 'again' }, organiserId),
    ).rejects.toMatchObject({ field: 'submissionId' })
  })

  test('does not show what the licence of a benchmark keeps from readers', async () => {
    const { studyId, organiserId } = await designStudy(web(), { questions: 0, arms: [] })
    await expect(
      takeBenchmarkQuestions(
        web(),
        studyId,
        { id: studyId, descriptor: { title: 'Closed', licence: { showInstances: false } } },
        null,
        organiserId,
      ),
    ).rejects.toMatchObject({ field: 'benchmark' })
  })

  test('refuses a file whose ids are not the study’s, and a second arm of the same name', async () => {
    const { studyId, organiserId } = await designStudy(web(), {})
    const add = (name: string, ids: string[]) =>
      addUploadedArm(
        web(),
        studyId,
        { name, kind: 'uploaded', author: null, answers: answersTo(ids, 'x') },
        organiserId,
      )
    await expect(add('Beta', ['other'])).rejects.toMatchObject({ field: 'file' })
    await expect(add('ALPHA', ['q0'])).rejects.toMatchObject({ field: 'name' })
    expect(await add('Beta', ['q0', 'other'])).toMatchObject({ answered: 1, unknown: 1 })
  })

  test('masks the words chosen, in every answer, and nothing else', async () => {
    const { studyId, organiserId } = await designStudy(web(), { questions: 2, arms: [] })
    await addUploadedArm(
      web(),
      studyId,
      {
        ...{ name: 'Orpheus 7B', kind: 'uploaded', author: null },
        answers: [
          { externalId: 'q0', text: 'I am Orpheus. GPT-4 is another.', authorEmail: null },
          { externalId: 'q1', text: 'ORPHEUS says rest.', authorEmail: null },
        ],
      },
      organiserId,
    )
    expect(await maskGiveaways(web(), studyId, ['orpheus'], organiserId)).toEqual({ places: 2, answers: 2 })
    const rows = await web()
      .select({ text: studyAnswers.text })
      .from(studyAnswers)
      .innerJoin(studyArms, eq(studyArms.id, studyAnswers.armId))
      .where(eq(studyArms.studyId, studyId))
    expect(rows.map(({ text }) => text).sort()).toEqual(['I am […]. GPT-4 is another.', '[…] says rest.'])
  })

  test('is thrown away with all that was in it', async () => {
    const { studyId, organiserId } = await designStudy(web(), {})
    await deleteStudyDraft(web(), studyId, organiserId)
    expect(await web().select().from(studyArms).where(eq(studyArms.studyId, studyId))).toEqual([])
  })
})

describe('a launch', () => {
  test('writes items, answers and places at once, and closes the design', async () => {
    const { studyId, organiserId } = await designStudy(web(), {
      ...{ questions: 3, arms: ['Alpha', 'Beta'], plan: { ratersPerItem: 2 } },
    })
    expect(await launchStudy(web(), studyId, organiserId, now)).toEqual({ items: 6, slots: 12 })
    expect(await study(studyId)).toMatchObject({ status: 'open' })
    expect(await web().$count(studySlots, eq(studySlots.studyId, studyId))).toBe(12)
    const changes = [
      () => updateStudyDraft(web(), studyId, { title: 'Y' }, organiserId),
      () => setQuestions(web(), studyId, [], organiserId),
      () => launchStudy(web(), studyId, organiserId, now),
      () => deleteStudyDraft(web(), studyId, organiserId),
      () => removeArm(web(), studyId, studyId, organiserId),
    ]
    for (const change of changes) await expect(change()).rejects.toMatchObject({ code: 'conflict' })
    await updateStudyWords(web(), studyId, { description: 'Still allowed.' }, organiserId)
  })

  test('of a pairwise study makes one item of two answers for each question', async () => {
    const { studyId, organiserId } = await designStudy(web(), {
      ...{ instrument: 'med-palm-2-pairwise', questions: 3, arms: ['Alpha', 'Beta'] },
    })
    expect(await launchStudy(web(), studyId, organiserId, now)).toEqual({ items: 3, slots: 3 })
    const [item] = await database.owner.sql`
      select count(*)::int as answers from study_item_answers ia join study_items i on i.id = ia.item_id
      where i.study_id = ${studyId} group by i.id limit 1`
    expect(item?.['answers']).toBe(2)
  })

  test('is refused with every reason', async () => {
    const { studyId, organiserId } = await designStudy(web(), { questions: 0, arms: [] })
    await expect(launchStudy(web(), studyId, organiserId, now)).rejects.toThrow(
      /no questions yet.*no answers yet/,
    )
    const late = await designStudy(web(), {})
    await updateStudyDraft(web(), late.studyId, { endsAt: new Date('2020-01-01') }, organiserId)
    await expect(launchStudy(web(), late.studyId, organiserId, now)).rejects.toThrow(/end date is over/)
  })

  test('twice at the same moment happens once', async () => {
    const { studyId, organiserId } = await designStudy(web(), {})
    const both = await Promise.allSettled([
      launchStudy(web(), studyId, organiserId, now),
      launchStudy(web(), studyId, organiserId, now),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await web().$count(studyItems, eq(studyItems.studyId, studyId))).toBe(4)
  })
})

test('organisers and authors never rate what they know', async () => {
  const { studyId, organiserId } = await designStudy(web(), { questions: 2 })
  const author = await makePerson(web(), { email: 'author@clinic.org', roles: ['rater'] })
  await addUploadedArm(
    web(),
    studyId,
    {
      ...{ name: 'Clinicians', kind: 'clinician', author: 'Author@Clinic.org' },
      answers: answersTo(['q0', 'q1'], 'Written'),
    },
    organiserId,
  )
  await launchStudy(web(), studyId, organiserId, now)
  await expect(acceptOne(organiserId)).rejects.toThrow(/organisers of this study/)
  await acceptOne(author.id)
  const seen: string[] = []
  for (;;) {
    const slot = await claimSlot(web(), { studyId, raterId: author.id })
    if (!slot) break
    const held = { token: slot.token, raterId: author.id }
    seen.push(...((await deskItem(web(), held))?.answers ?? []))
    await submitRating(web(), { ...held, values: {}, activeMs: 1, idleMs: 0 })
  }
  expect(seen.sort()).toEqual(['Alpha speaks about q0', 'Alpha speaks about q1'])
  expect(await acceptRaters(web(), studyId, 1)).toHaveLength(1)

  async function acceptOne(userId: string) {
    await applyToStudy(web(), studyId, userId)
    await decideOnRater(web(), { studyId, userId, isAccepted: true })
  }
})
