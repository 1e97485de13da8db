import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedInstrument } from '@/lib/studies/instruments/table'
import { designStudy } from '../testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { setStudyInstrument } from './studies'
import { launchStudy } from './studies-launch'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const own = (title: string) => ({ ...publishedInstrument('med-palm-clinician')!, id: 'our-own', title })
const titleOf = async (studyId: string) => {
  const [row] = await database.owner.sql`
    select n.definition ->> 'title' as title, n.version from studies s
    join instruments n on n.slug = s.instrument_slug and n.version = s.instrument_version where s.id = ${studyId}`
  return row
}

test('an instrument of the same id is another one for another organiser, and neither learns of it', async () => {
  const [ana, ben] = [await designStudy(web(), {}), await designStudy(web(), {})]
  const set = ({ studyId, organiserId }: typeof ana, title: string) =>
    setStudyInstrument(web(), studyId, own(title), organiserId)
  expect(await set(ana, 'Ours')).toEqual({ version: 1, isNew: true })
  expect(await set(ben, 'Theirs')).toEqual({ version: 1, isNew: true })
  expect(await set(ben, 'Ours')).toEqual({ version: 2, isNew: true })
  expect(await set(ben, 'Theirs')).toEqual({ version: 1, isNew: false })
  expect([await titleOf(ana.studyId), await titleOf(ben.studyId)]).toMatchObject([
    { title: 'Ours', version: 1 },
    { title: 'Theirs', version: 1 },
  ])
})

test('what a launched study asks stays, whatever becomes of the instrument', async () => {
  const study = await designStudy(web(), {})
  const set = (title: string) => setStudyInstrument(web(), study.studyId, own(title), study.organiserId)
  await set('Launched')
  await launchStudy(web(), study.studyId, study.organiserId, new Date())
  await expect(set('Changed')).rejects.toMatchObject({ code: 'conflict' })
  expect(await titleOf(study.studyId)).toMatchObject({ title: 'Launched', version: 1 })
})

test('of a launch and a new instrument at the same moment both happen in turn, or one is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const study = await designStudy(web(), {})
    const [launched, changed] = await Promise.allSettled([
      launchStudy(web(), study.studyId, study.organiserId, new Date()),
      setStudyInstrument(web(), study.studyId, own(`Round ${round}`), study.organiserId),
    ])
    expect(launched.status).toBe('fulfilled')
    const { title } = (await titleOf(study.studyId)) as { title: string }
    expect(title === `Round ${round}`).toBe(changed.status === 'fulfilled')
  }
})
