import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptRaters, answersTo, designStudy, question } from '../testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { deleteStudyDraft } from './studies'
import { addUploadedArm, removeArm } from './studies-arms'
import { closeStudy, reopenStudy } from './studies-close'
import { launchStudy } from './studies-launch'
import { setQuestions } from './studies-questions'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const rounds = 6
type Study = Awaited<ReturnType<typeof designStudy>>
const launch = ({ studyId, organiserId }: Study) => launchStudy(web(), studyId, organiserId, new Date())
const outcomes = async (works: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(works)).map(({ status }) => status)

/** Of an open study: items without all the answers they were laid out with, and items without a place for a rating. */
async function incomplete({ studyId }: Study): Promise<number> {
  const [row] = await database.owner.sql`
    select count(*)::int as count from study_items i where i.study_id = ${studyId} and (
      not exists (select 1 from study_slots s where s.item_id = i.id)
      or not exists (select 1 from study_item_answers a where a.item_id = i.id))`
  return row?.count
}
const statusOf = async ({ studyId }: Study) =>
  (await database.owner.sql`select status from studies where id = ${studyId}`)[0]?.status ?? 'gone'

test('launched while an arm is taken out: with the arm, or without it, never half', async () => {
  for (let round = 0; round < rounds; round++) {
    const study = await designStudy(web(), { arms: ['Alpha', 'Beta'] })
    const [arm] = await database.owner
      .sql`select id from study_arms where study_id = ${study.studyId} and name = 'Beta'`
    const [launched, removed] = await outcomes([
      launch(study),
      removeArm(web(), study.studyId, arm?.id, study.organiserId),
    ])
    expect(launched).toBe('fulfilled')
    const [items] = await database.owner.sql`
      select count(*)::int as items, count(distinct a.arm_id)::int as arms
      from study_item_answers ia join study_items i on i.id = ia.item_id join study_answers a on a.id = ia.answer_id
      where i.study_id = ${study.studyId}`
    expect(items).toEqual(removed === 'fulfilled' ? { items: 4, arms: 1 } : { items: 8, arms: 2 })
    expect(await incomplete(study)).toBe(0)
  }
})

test('launched while questions, answers or the whole draft go: in turn, or refused', async () => {
  for (let round = 0; round < rounds; round++) {
    const study = await designStudy(web(), {})
    const { studyId, organiserId } = study
    const [launched] = await outcomes([
      launch(study),
      setQuestions(web(), studyId, [question('q0'), question('q1')], organiserId),
      addUploadedArm(
        web(),
        studyId,
        { name: 'Late', kind: 'uploaded', author: null, answers: answersTo(['q0'], 'Late') },
        organiserId,
      ),
      launch(study),
      ...(round % 2 === 0 ? [deleteStudyDraft(web(), studyId, organiserId)] : []),
    ])
    const status = await statusOf(study)
    expect(['open', 'gone']).toContain(status)
    if (status === 'open') expect(await incomplete(study)).toBe(0)
    else expect(launched).toBe('rejected')
  }
})

test('closed and opened again by several at once: one state, each change written down once', async () => {
  const study = await designStudy(web(), {})
  const { studyId, organiserId } = study
  await launch(study)
  await acceptRaters(web(), studyId, 1)
  const close = () => closeStudy(web(), studyId, { actorId: organiserId, reason: 'Everything is rated.' })
  const reopen = () => reopenStudy(web(), studyId, { endsAt: null, timeZone: 'UTC' }, organiserId, new Date())
  await outcomes([close(), close(), reopen(), close(), reopen(), close()])
  const events = await database.owner.sql<{ kind: string }[]>`
    select kind from audit_events where subject = ${`study:${studyId}`} and kind in ('study-closed', 'study-reopened') order by id`
  const kinds = events.map(({ kind }) => kind)
  // by turns, beginning with a close
  expect(kinds).toEqual(kinds.map((_, i) => (i % 2 === 0 ? 'study-closed' : 'study-reopened')))
  expect(await statusOf(study)).toBe(kinds.at(-1) === 'study-closed' ? 'closed' : 'open')
})
