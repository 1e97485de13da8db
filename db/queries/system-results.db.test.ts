import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertBenchmark, insertComparison, insertScored, insertSystem } from '../testing/board-fixture'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { resultsOfSystem } from './system-results'

const now = new Date('2026-11-24T00:00:00Z')
const hidden = { anonymousUntil: new Date('2027-01-01T00:00:00Z') }

let database: TestDatabase
let tuned: string
const ids: Record<string, string> = {}
beforeAll(async () => {
  database = await createTestDatabase()
  const { db } = database.owner
  const systems = {
    base: await insertSystem(db, { slug: 'base', kind: 'base' }),
    general: await insertSystem(db, { slug: 'general', kind: 'base' }),
    peer: await insertSystem(db, { slug: 'peer' }),
  }
  tuned = await insertSystem(db, {
    ...{ slug: 'tuned', baseSystemId: systems.base, counterpartSystemId: systems.general },
  })
  const score = async (versionId: string, systemId: string, value: number, more = {}) =>
    (await insertScored(db, { versionId, systemId, value, rank: [1, 1, 1], ...more })).submissionId
  for (const slug of ['both', 'counterpart-only', 'neither']) {
    const versionId = await insertBenchmark(db, { slug })
    const submissionId = await score(versionId, tuned, 0.7)
    ids[slug] = submissionId
    const against = {
      base: await score(versionId, systems.base, 0.6, slug === 'both' ? {} : hidden),
      counterpart: await score(
        versionId,
        systems.general,
        0.5,
        slug === 'neither' ? { withdrawn: true } : {},
      ),
      peer: await score(versionId, systems.peer, 0.9),
    }
    // in an order that would show were none asked for
    for (const relation of ['peer', 'counterpart', 'base'] as const) {
      const difference = { base: 0.1, counterpart: 0.2, peer: -0.2 }[relation]
      await insertComparison(db, {
        ...{ submissionId, relation, difference },
        againstSubmissionId: against[relation],
      })
    }
  }
})
afterAll(() => database.drop())

test('a result stands once, beside its base; its counterpart only where that is all there is, and never a peer', async () => {
  const results = await resultsOfSystem(database.web.db, tuned, now)
  const found = results.map(({ benchmark, submissionId, comparison }) => [
    benchmark.slug,
    submissionId,
    comparison && [comparison.relation, comparison.against.slug, comparison.difference.value],
  ])
  expect(found.sort()).toEqual([
    ['both', ids['both'], ['base', 'base', 0.1]],
    ['counterpart-only', ids['counterpart-only'], ['counterpart', 'general', 0.2]],
    ['neither', ids['neither'], null],
  ])
})
