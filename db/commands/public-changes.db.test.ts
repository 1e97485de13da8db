import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { SystemInput } from '@/lib/systems/system'
import { makePerson } from '../testing/people'
import {
  addTestBenchmark,
  addTestSystem,
  publishTestSubmission,
  submitTestAnswers,
  testAnswers,
} from '../testing/scoring-fixture'
import { openStudy } from '../testing/study-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { deleteAccount, renameUser } from './accounts'
import { saveJudgeScores } from './judge-scores'
import { scoreSubmission } from './score-submission'
import { closeRatersPart } from './study-raters'
import { withdrawSubmission } from './submissions'
import { updateSystem } from './systems'

let database: TestDatabase
let versionId: string
let systems = 0
const heard: string[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  versionId = await addTestBenchmark(database.owner.db)
  await database.web.sql.listen('rounds_changed', (payload) => heard.push(payload))
})
afterAll(() => database.drop())
beforeEach(() => {
  heard.length = 0
})

/** What web processes heard of what was done so far. */
async function announced(): Promise<string[]> {
  await database.owner.sql`select pg_notify('rounds_changed', 'end')`
  await expect.poll(() => heard).toContain('end')
  return heard.filter((payload) => payload !== 'end')
}
async function submit(submittedBy?: string) {
  const slug = `system-${systems++}`
  const systemId = await addTestSystem(database.web.db, slug)
  const answers = testAnswers(40, 0.5, systems)
  const id = await submitTestAnswers(database.web.db, {
    ...{ versionId, systemId, answers },
    ...(submittedBy && { submittedBy }),
  })
  return { id, slug }
}
const score = (id: string) => scoreSubmission(database.worker.db, id, { threads: 1 })
const change = (slug: string) =>
  updateSystem(database.web.db, SystemInput.parse({ slug, name: 'Renamed', kind: 'base' }), null)

describe('of what no public page shows, nobody is told:', () => {
  test('a private submission scored and withdrawn, and its system changed', async () => {
    const { id, slug } = await submit()
    await score(id)
    await change(slug)
    await withdrawSubmission(database.web.db, id, null, 'Wrong file.')
    expect(await announced()).toEqual([])
  })

  test('a system that is anonymous still', async () => {
    const { id, slug } = await submit()
    await score(id)
    await publishTestSubmission(database.web.db, id, new Date('2999-01-01'))
    heard.length = 0
    await change(slug)
    expect(await announced()).toEqual([])
  })

  test('a person whom no page names renamed and deleted', async () => {
    const person = await makePerson(database.owner.db)
    const { id } = await submit(person.id)
    await score(id)
    await renameUser(database.web.db, person.id, 'Another')
    await deleteAccount(database.web.db, person.id)
    expect(await announced()).toEqual([])
  })

  test('a rater who ends their part in a running study, and scores of a judge for it', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    const userId = study.raters[0]!
    await closeRatersPart(database.web.db, {
      ...{ studyId: study.studyId, userId, wantsCredit: true, creditName: 'Dr R', blindingCheck: null },
    })
    await saveJudgeScores(database.owner.db, { studyId: study.studyId, judge: 'j', scores: [] }, null)
    expect(await announced()).toEqual([])
  })
})

describe('of what they show, every web process is told:', () => {
  test('a public submission scored anew or withdrawn, and its system changed', async () => {
    const { id, slug } = await submit()
    await score(id)
    await publishTestSubmission(database.web.db, id)
    // as an older scorer would have left it
    await database.owner.sql`update scorings set signature_hash = 'older' where submission_id = ${id}`
    await score(id)
    expect(await announced()).toEqual([`board ${versionId}`])
    heard.length = 0
    await change(slug)
    expect(await announced()).toEqual([`system ${slug}`])
    heard.length = 0
    await withdrawSubmission(database.web.db, id, null, 'Wrong file.')
    expect(await announced()).toEqual([`submission ${id}`])
  })

  test('a base that a public system names', async () => {
    const baseSystemId = await addTestSystem(database.web.db, 'the-base')
    const systemId = await addTestSystem(database.web.db, 'adapted', { baseSystemId })
    const id = await submitTestAnswers(database.web.db, {
      versionId,
      systemId,
      answers: testAnswers(40, 0.5),
    })
    await score(id)
    await publishTestSubmission(database.web.db, id)
    heard.length = 0
    await change('the-base')
    expect(await announced()).toEqual(['system the-base'])
  })

  test('a submitter of something public renamed and deleted', async () => {
    const person = await makePerson(database.owner.db)
    const { id } = await submit(person.id)
    await score(id)
    await publishTestSubmission(database.web.db, id)
    heard.length = 0
    await renameUser(database.web.db, person.id, 'Another')
    await deleteAccount(database.web.db, person.id)
    expect(await announced()).toEqual(['a person', 'a person'])
  })

  test('a rater who is thanked by name with closed results', async () => {
    const study = await openStudy(database.owner.sql, { items: 1, raters: 1 })
    await database.owner
      .sql`update studies set status = 'closed', closed_at = now() where id = ${study.studyId}`
    const userId = study.raters[0]!
    await closeRatersPart(database.web.db, {
      ...{ studyId: study.studyId, userId, wantsCredit: true, creditName: 'Dr R', blindingCheck: null },
    })
    expect(await announced()).toEqual([`study ${study.studyId}`])
  })
})
