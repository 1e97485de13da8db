import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyseStudy } from '@/lib/studies/analysis/analyse-study'
import { agreementSoFar, watchRaters } from '@/lib/studies/design/oversight'
import { claimSlot } from '../commands/claim-slot'
import { submitRating } from '../commands/rating-desk'
import { launchStudy } from '../commands/studies-launch'
import { acceptRaters, designStudy } from '../testing/design-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { watchedStudy } from './studies-organise-watch'
import { ratingsOfStudy } from './study-ratings'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const web = () => database.web.db
const seed = '00112233445566778899aabbccddeeff'
const sides = ['a', 'b', 'tie', 'a', 'b']

/** Two raters compare two named arms; sides are drawn by the platform. */
async function running() {
  const study = await designStudy(web(), {
    ...{ instrument: 'med-palm-2-pairwise', questions: 5, arms: ['Orpheus 7B', 'Eurydice 70B'] },
    plan: { ratersPerItem: 2 },
  })
  await launchStudy(web(), study.studyId, study.organiserId, new Date())
  const raters = await acceptRaters(web(), study.studyId, 2)
  for (const [r, raterId] of raters.entries())
    for (const [i, side] of sides.entries()) {
      const slot = await claimSlot(web(), { studyId: study.studyId, raterId })
      const values = { consensus: { values: [r === 1 && i < 2 ? 'a' : side] } }
      await submitRating(web(), { token: slot?.token ?? '', raterId, values, activeMs: 9000, idleMs: 0 })
    }
  return study
}

describe('what an organiser watches', () => {
  test('holds neither name nor id of an arm, of its system or of an answer', async () => {
    const { studyId } = await running()
    const watched = JSON.stringify(await watchedStudy(web(), studyId))
    const secrets = await database.owner.sql<{ secret: string }[]>`
      select name as secret from study_arms where study_id = ${studyId}
      union all select id::text from study_arms where study_id = ${studyId}
      union all select a.id::text from study_answers a join study_arms m on m.id = a.arm_id where m.study_id = ${studyId}
      union all select a.text from study_answers a join study_arms m on m.id = a.arm_id where m.study_id = ${studyId}`
    expect(secrets.length).toBe(24)
    for (const { secret } of secrets) expect(watched).not.toContain(secret)
    // a search that finds nothing must be able to find something
    const unblinded = JSON.stringify(await ratingsOfStudy(web(), studyId))
    expect(secrets.filter(({ secret }) => unblinded.includes(secret)).length).toBeGreaterThan(2)
  })

  test('gives the agreement that the results will give, and every rater’s work', async () => {
    const { studyId } = await running()
    const watched = await watchedStudy(web(), studyId)
    const soFar = agreementSoFar(watched, seed).find(({ axis }) => axis === 'consensus')
    const { all } = analyseStudy(await ratingsOfStudy(web(), studyId), { seed, replicates: 10 })
    const { agreement } = all.axes.find(({ id }) => id === 'consensus') ?? {}
    expect(soFar).toMatchObject({ units: 5, raw: agreement?.raw.value })
    expect(soFar?.alpha).toBeCloseTo(agreement?.alpha.at(-1)?.coefficient.value ?? Number.NaN, 12)
    expect(watchRaters(watched)).toMatchObject([
      { ratings: 5, medianActiveMs: 9000 },
      { ratings: 5, medianActiveMs: 9000 },
    ])
  })
})
